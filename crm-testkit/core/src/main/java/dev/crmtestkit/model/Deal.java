package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code deals}: an opportunity to sell to a company.
 *
 * @param contactId the person spoken to, who works at the company; null when that person is gone
 * @param value in {@code currency}; the exact sum of the deal's line items where it has any
 * @param currency an ISO 4217 code
 * @param probability the chance to win in percent, fixed by the stage
 * @param closedAt null exactly when the stage is open
 */
public record Deal(
    long id,
    long companyId,
    @Nullable Long contactId,
    String title,
    BigDecimal value,
    String currency,
    DealStage stage,
    int probability,
    @Nullable LocalDate expectedCloseDate,
    @Nullable Instant closedAt,
    Instant createdAt,
    Instant updatedAt) {}
