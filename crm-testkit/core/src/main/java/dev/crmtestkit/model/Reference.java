package dev.crmtestkit.model;

/**
 * A foreign key of a table.
 *
 * @param column the referring column
 * @param parent the table referred to
 * @param required whether a row cannot be generated without a parent
 */
public record Reference(String column, CrmTable<?> parent, boolean required) {}
