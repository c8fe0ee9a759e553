package dev.crmtestkit.generator;

import java.util.Map;

/** The laws of the rows that an empty database has from the start. */
final class FirstLaws {

  private FirstLaws() {}

  static Laws of(CrmSpec spec) {
    Batch batch = batch(spec);
    return new Laws(batch, new FirstParents(batch, ExistingRows.NONE));
  }

  static Batch batch(CrmSpec spec) {
    return Batch.first(spec, Map.of());
  }
}
