package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What the tests load. */
final class LoadSpecs {

  private LoadSpecs() {}

  /** The standard data set and contact points. */
  static CrmSpec everyTable() {
    return CrmSpec.standard()
        .withCount(CrmTable.CONTACT_EMAILS, 1_000)
        .withCount(CrmTable.CONTACT_PHONES, 700);
  }

  /** Contacts with their companies, e-mails and phones. */
  static CrmSpec contacts(long count) {
    return CrmSpec.empty()
        .withCount(CrmTable.COMPANIES, count / 10)
        .withCount(CrmTable.CONTACTS, count)
        .withCount(CrmTable.CONTACT_EMAILS, count * 2)
        .withCount(CrmTable.CONTACT_PHONES, count * 2);
  }

  /** So many rows of {@code table}, and of its parents where there are none. */
  static TableSelection only(CrmTable<?> table, long count) {
    return new TableSelection(Map.of(table, OptionalLong.of(count)), OptionalLong.empty(), true);
  }

  static TableSelection withoutParents(CrmTable<?> table, long count) {
    return new TableSelection(Map.of(table, OptionalLong.of(count)), OptionalLong.empty(), false);
  }

  /** All ten tables. */
  static TableSelection everything() {
    Map<CrmTable<?>, OptionalLong> tables = new LinkedHashMap<>();
    everyTable().counts().forEach((table, count) -> tables.put(table, OptionalLong.of(count)));
    return new TableSelection(tables, OptionalLong.empty(), true);
  }
}
