package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/** Specs that several tests use. */
final class Specs {

  private Specs() {}

  /** The standard data set and the contact points. */
  static CrmSpec ofEveryTable() {
    return CrmSpec.standard()
        .withCount(CrmTable.CONTACT_EMAILS, 1_095)
        .withCount(CrmTable.CONTACT_PHONES, 700);
  }

  /** Every table {@code factor} times as long. */
  static CrmSpec times(int factor) {
    CrmSpec spec = ofEveryTable();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, spec.count(table) * factor);
    }
    return spec;
  }
}
