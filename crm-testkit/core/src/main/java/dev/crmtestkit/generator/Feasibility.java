package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;

/** Whether rows as asked for can be: they need parents, and of some no more than so many. */
final class Feasibility {

  private Feasibility() {}

  /**
   * @throws IllegalArgumentException naming the tables that contradict one another
   */
  static void check(CrmSpec spec, ExistingRows existing) {
    ProbeRows probes = ProbeRows.of(new Probes(spec).present());
    CrmTable.counted().forEach(table -> checkProbes(table, spec.count(table), probes));
    checkLaws(spec, existing);
    if (spec.probes()) {
      checkLawsBeside(probes, spec, existing);
    }
  }

  private static void checkProbes(CrmTable<?> table, long count, ProbeRows probes) {
    if (count < probes.count(table)) {
      throw new IllegalArgumentException(
          "count of "
              + table
              + " must be at least "
              + probes.count(table)
              + ", or 0, where there are probes, but was "
              + count
              + "; ask for more, or for no probes");
    }
  }

  private static void checkLawsBeside(ProbeRows probes, CrmSpec spec, ExistingRows existing) {
    try {
      checkLaws(probes.others(spec), existing);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "beside the probes, " + e.getMessage() + "; ask for more, or for no probes", e);
    }
  }

  private static void checkLaws(CrmSpec spec, ExistingRows existing) {
    for (CrmTable<?> table : CrmTable.counted()) {
      for (Reference reference : table.references()) {
        if (reference.required() && spec.count(table) > 0) {
          checkParents(table, reference.parent(), spec, existing);
        }
      }
    }
    checkLineItems(spec, existing);
    checkContactPoints(CrmTable.CONTACT_EMAILS, spec, existing);
    checkContactPoints(CrmTable.CONTACT_PHONES, spec, existing);
  }

  private static void checkParents(
      CrmTable<?> table, CrmTable<?> parent, CrmSpec spec, ExistingRows existing) {
    if (parents(table, parent, spec, existing) == 0) {
      throw new IllegalArgumentException(
          table + " need rows of " + parent + without(table, parent) + ", but there are none");
    }
  }

  private static String without(CrmTable<?> table, CrmTable<?> parent) {
    return isGivenOnce(table, parent) ? " that have no " + table + " yet" : "";
  }

  private static void checkLineItems(CrmSpec spec, ExistingRows existing) {
    long deals = parents(CrmTable.DEAL_PRODUCTS, CrmTable.DEALS, spec, existing);
    long products = parents(CrmTable.DEAL_PRODUCTS, CrmTable.PRODUCTS, spec, existing);
    checkMost(CrmTable.DEAL_PRODUCTS, CrmTable.DEALS, deals, products, spec);
  }

  private static void checkContactPoints(CrmTable<?> table, CrmSpec spec, ExistingRows existing) {
    long contacts = parents(table, CrmTable.CONTACTS, spec, existing);
    checkMost(table, CrmTable.CONTACTS, contacts, ContactPoints.MOST_PER_CONTACT, spec);
  }

  private static void checkMost(
      CrmTable<?> table, CrmTable<?> parent, long parents, long mostEach, CrmSpec spec) {
    if (spec.count(table) > parents * mostEach) {
      throw new IllegalArgumentException(
          "count of "
              + table
              + " must be at most "
              + parents * mostEach
              + " ("
              + mostEach
              + " for each of the "
              + parents
              + " "
              + parent
              + "), but was "
              + spec.count(table));
    }
  }

  private static long parents(
      CrmTable<?> table, CrmTable<?> parent, CrmSpec spec, ExistingRows existing) {
    return spec.count(parent) > 0 ? spec.count(parent) : existing.parents(table, parent).size();
  }

  private static boolean isGivenOnce(CrmTable<?> table, CrmTable<?> parent) {
    return table == CrmTable.CONTACT_EMAILS
        || table == CrmTable.CONTACT_PHONES
        || (table == CrmTable.DEAL_PRODUCTS && parent == CrmTable.DEALS);
  }
}
