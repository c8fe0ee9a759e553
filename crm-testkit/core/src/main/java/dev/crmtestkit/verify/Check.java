package dev.crmtestkit.verify;

/**
 * Something that has to be true of a database.
 *
 * @param name in lower case with hyphens, such as {@code deal-value-sum}
 * @param description what has to be true, in a sentence
 * @param sql a query of one text column that gives a row for each violation
 */
public record Check(String name, String description, String sql) {}
