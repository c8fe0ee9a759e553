package dev.crmtestkit.load;

import dev.crmtestkit.model.CrmTable;
import java.time.Duration;

/**
 * What was loaded into one table.
 *
 * @param bytes how many bytes of binary COPY were sent
 * @param duration from the first row made to the last one stored
 */
public record TableLoad(CrmTable<?> table, long rows, long bytes, Duration duration) {}
