package dev.crmtestkit.repair;

/**
 * A sequence that moved.
 *
 * @param name with its schema
 * @param before the last value given out, as it was
 * @param after the last value given out now
 */
public record SequenceChange(String name, long before, long after) {}
