package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import java.time.Duration;
import java.util.List;

/**
 * What a load did.
 *
 * @param spec what was loaded: seed, as-of instant and the count of every table
 * @param tables in the order of loading; tables without rows are left out
 * @param duration of the whole, waiting for another load and committing included
 */
public record LoadReport(CrmSpec spec, List<TableLoad> tables, Duration duration) {

  public LoadReport {
    tables = List.copyOf(tables);
  }
}
