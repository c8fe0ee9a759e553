package dev.crmtestkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code contacts}: a person who works at a company.
 *
 * @param email unique over all contacts, below the company's domain
 * @param firstName the given name, whichever the person says first
 * @param lastName the family name
 * @param phone a number reserved for fiction, or one that cannot be; not unique
 * @param country of ISO 3166-1, two capital letters
 * @param timeZone the name that IANA gave it, such as {@code Europe/Paris}
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
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String timeZone,
    Instant createdAt,
    Instant updatedAt) {}
