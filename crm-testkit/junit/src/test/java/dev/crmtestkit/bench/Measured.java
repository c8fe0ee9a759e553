package dev.crmtestkit.bench;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;

/** What is measured, as the system properties of {@code bench/lanes.sh} say. */
final class Measured {

  /** How often a test is repeated. */
  static final int TESTS = Integer.getInteger("bench.tests", 200);

  /** How many rows a test changes. */
  static final int CHANGES = Integer.getInteger("bench.changes", 1);

  /** By which the default counts are multiplied: 1 is 2,000 rows. */
  static final long SCALE = Long.getLong("bench.scale", 1);

  private Measured() {}

  static CrmSpec spec() {
    CrmSpec spec = CrmSpec.standard();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, spec.count(table) * SCALE);
    }
    return spec;
  }
}
