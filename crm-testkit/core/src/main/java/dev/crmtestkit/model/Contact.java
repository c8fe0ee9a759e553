package dev.crmtestkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code contacts}: a person who works at a company.
 *
 * @param email unique over all contacts, below the company's domain
 * @param phone a number reserved for fiction; not unique
 */
public record Contact(
    long id,
    long companyId,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    @Nullable String title,
    @Nullable String department,
    Instant createdAt,
    Instant updatedAt) {}
