package dev.crmtestkit.export;

import dev.crmtestkit.model.CrmTable;
import java.time.Duration;

/**
 * What became of one table.
 *
 * @param rows how many were written
 * @param duration how long that took
 */
public record TableExport(CrmTable<?> table, long rows, Duration duration) {}
