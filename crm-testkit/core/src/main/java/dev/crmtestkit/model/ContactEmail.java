package dev.crmtestkit.model;

import java.util.UUID;

/**
 * A row of {@code contact_emails}: one of a contact's mail addresses.
 *
 * @param isPrimary true for exactly one of a contact's addresses
 */
public record ContactEmail(UUID id, long contactId, String email, boolean isPrimary) {}
