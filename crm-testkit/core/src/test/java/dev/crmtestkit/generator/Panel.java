package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The fixed data sets on which the laws are tested: REALISM's panel of twenty seeds. */
final class Panel {

  static final int DEALS = 5_000;

  private Panel() {}

  static Stream<CrmData> ofData() {
    return seeds().mapToObj(seed -> CrmData.of(spec(DEALS).withSeed(seed)));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  /** As many of most tables as there are deals, and the other tables in proportion. */
  static CrmSpec spec(long deals) {
    return CrmSpec.empty()
        .withCount(CrmTable.COMPANIES, deals / 5)
        .withCount(CrmTable.CONTACTS, deals)
        .withCount(CrmTable.DEALS, deals)
        .withCount(CrmTable.PRODUCTS, 50)
        .withCount(CrmTable.ACTIVITIES, deals)
        .withCount(CrmTable.NOTES, deals)
        .withCount(CrmTable.TASKS, deals);
  }
}
