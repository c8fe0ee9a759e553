package dev.crmtestkit.model;

import java.time.Instant;

/** A row of {@code notes}: a remark about a contact. */
public record Note(long id, long contactId, String content, Instant createdAt) {}
