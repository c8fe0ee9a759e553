package dev.crmtestkit.generator;

/**
 * What becomes of the rows of one table between two instants.
 *
 * @param inserted the rows that come
 * @param before the rows that change, as they were
 * @param after the same rows as they are then
 */
public record TableDifference<R>(Rows<R> inserted, Rows<R> before, Rows<R> after) {}
