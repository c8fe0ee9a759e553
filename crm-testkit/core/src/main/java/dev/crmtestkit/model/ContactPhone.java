package dev.crmtestkit.model;

import java.util.UUID;

/**
 * A row of {@code contact_phones}: one of a contact's numbers.
 *
 * @param isPrimary true for exactly one of a contact's numbers
 */
public record ContactPhone(UUID id, long contactId, String phone, boolean isPrimary) {}
