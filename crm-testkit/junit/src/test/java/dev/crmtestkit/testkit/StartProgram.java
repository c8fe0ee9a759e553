package dev.crmtestkit.testkit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.model.CrmTable;

/**
 * What a JVM of its own runs: starts a database with so many contacts, counts them, and closes it,
 * or waits to be killed.
 */
final class StartProgram {

  static final String CONTACTS = "contacts: ";
  static final String CLOSED = "closed";
  static final String WAIT = "wait";

  private StartProgram() {}

  /** The number of contacts, and {@link #WAIT} or nothing. */
  public static void main(String[] arguments) throws InterruptedException {
    CrmSpec spec =
        CrmSpec.empty()
            .withCount(CrmTable.COMPANIES, 1)
            .withCount(CrmTable.CONTACTS, Integer.parseInt(arguments[0]));
    try (CrmDatabase database = CrmTestkit.start(spec)) {
      System.out.println(CONTACTS + database.jdbi().onDemand(ContactDao.class).count());
      if (arguments[1].equals(WAIT)) {
        Thread.sleep(Long.MAX_VALUE);
      }
    }
    System.out.println(CLOSED);
  }
}
