package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code companies}.
 *
 * @param domain the company's mail domain, unique, below a reserved top-level domain
 * @param website the address of its home page; null for a company without one
 * @param annualRevenue in US dollars
 * @param street with the number of the house, in the order that is usual there
 * @param country of ISO 3166-1, two capital letters
 * @param timeZone the name that IANA gave it, such as {@code Europe/Paris}
 */
public record Company(
    long id,
    String name,
    @Nullable String industry,
    @Nullable String domain,
    @Nullable String website,
    @Nullable Integer employeeCount,
    @Nullable BigDecimal annualRevenue,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String timeZone,
    Instant createdAt,
    Instant updatedAt) {}
