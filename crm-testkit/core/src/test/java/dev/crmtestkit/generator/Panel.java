package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The fixed data sets on which the laws are tested: the panel of twenty seeds. */
final class Panel {

  static final int DEALS = 5_000;

  /** The mean of 1 + Poisson(1.2), cut off after 8 (docs/data.md, row 7). */
  private static final double PRODUCTS_OF_A_DEAL = 2.1997;

  /** The mean of Zipf over 1 to 5 (docs/data.md, row 25). */
  private static final double POINTS_OF_A_CONTACT = 5 / (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0);

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
        .withCount(CrmTable.DEAL_PRODUCTS, mean(deals, PRODUCTS_OF_A_DEAL))
        .withCount(CrmTable.ACTIVITIES, deals)
        .withCount(CrmTable.NOTES, deals)
        .withCount(CrmTable.TASKS, deals)
        .withCount(CrmTable.CONTACT_EMAILS, mean(deals, POINTS_OF_A_CONTACT))
        .withCount(CrmTable.CONTACT_PHONES, mean(deals, POINTS_OF_A_CONTACT));
  }

  private static long mean(long parents, double children) {
    return Math.round(parents * children);
  }
}
