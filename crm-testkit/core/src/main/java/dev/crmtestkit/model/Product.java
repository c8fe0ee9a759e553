package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code products}.
 *
 * @param sku the stock keeping unit, unique
 * @param price the list price
 */
public record Product(
    long id,
    String name,
    String sku,
    @Nullable String category,
    BigDecimal price,
    Instant createdAt,
    Instant updatedAt) {}
