package dev.crmtestkit.load;

import dev.crmtestkit.model.CrmTable;

/**
 * What was done in one table to bring it from one day to another.
 *
 * @param leftAlone rows that would have come or changed, but that people had edited or deleted, or
 *     whose parents they had
 */
public record TableAdvance(CrmTable<?> table, long inserted, long updated, long leftAlone) {}
