package dev.crmtestkit;

import dev.crmtestkit.load.TableAdvance;
import java.time.Instant;
import java.util.List;

/**
 * What was done to bring a database from one day to another.
 *
 * @param asOf the present of the database from now on
 * @param tables every table, in the order of dependency
 */
public record AdvanceReport(Instant asOf, List<TableAdvance> tables) {

  public AdvanceReport {
    tables = List.copyOf(tables);
  }
}
