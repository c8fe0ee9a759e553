package dev.crmtestkit.model;

import java.math.BigDecimal;

/**
 * A row of {@code deal_products}: one line item of a deal. A product stands in a deal once at most.
 *
 * @param unitPrice the price agreed for one piece
 * @param discount a fraction, from 0 (none) to 1 (free)
 */
public record DealProduct(
    long id,
    long dealId,
    long productId,
    int quantity,
    BigDecimal unitPrice,
    BigDecimal discount) {}
