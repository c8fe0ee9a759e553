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
 */
public record Company(
    long id,
    String name,
    @Nullable String industry,
    @Nullable String domain,
    @Nullable String website,
    @Nullable Integer employeeCount,
    @Nullable BigDecimal annualRevenue,
    Instant createdAt,
    Instant updatedAt) {}
