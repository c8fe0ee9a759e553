package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.ExistingRows;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what rows that are added need to know of those that exist, and no more. */
final class ExistingRowsReader {

  /** Read of each kind of parent even for a few new rows, so that these spread. */
  private static final long FEWEST = 10_000;

  /** Read of each kind of parent at most, which takes some 40 MB. */
  private static final long MOST = 100_000;

  private final Connection connection;

  ExistingRowsReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * The number of rows of {@code table} as far as {@code selection} cares: contact points are so
   * many a contact, everything else asks only whether there is any.
   */
  long count(CrmTable<?> table, TableSelection selection) {
    boolean exactly =
        table == CrmTable.CONTACTS
            && (selection.tables().containsKey(CrmTable.CONTACT_EMAILS)
                || selection.tables().containsKey(CrmTable.CONTACT_PHONES));
    String rows = exactly ? "crm." + table : "(select from crm." + table + " limit 1) any_row";
    try {
      return Scalar.of(connection, "select count(*) from " + rows).orElseThrow();
    } catch (SQLException e) {
      throw Failures.of("counting " + table, e);
    }
  }

  /** The parents for the new rows of {@code spec}, as far as it brings none of its own. */
  ExistingRows read(CrmSpec spec, Map<CrmTable<?>, Long> lastIds) {
    return new ExistingRows(
        lastIds,
        needs(spec, CrmTable.COMPANIES, CrmTable.CONTACTS, CrmTable.DEALS)
            ? list(spec, Company.class, "companies order by id")
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.DEALS, CrmTable.ACTIVITIES, CrmTable.NOTES)
            ? list(spec, Contact.class, "contacts order by company_id, id")
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.CONTACT_EMAILS)
            ? list(spec, Contact.class, without("contacts", "contact_emails", "contact_id"))
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.CONTACT_PHONES)
            ? list(spec, Contact.class, without("contacts", "contact_phones", "contact_id"))
            : List.of(),
        needs(spec, CrmTable.DEALS, CrmTable.ACTIVITIES, CrmTable.TASKS)
            ? list(spec, Deal.class, "deals order by company_id, id")
            : List.of(),
        needs(spec, CrmTable.DEALS, CrmTable.DEAL_PRODUCTS)
            ? list(spec, Deal.class, without("deals", "deal_products", "deal_id"))
            : List.of(),
        needs(spec, CrmTable.PRODUCTS, CrmTable.DEAL_PRODUCTS)
            ? list(spec, Product.class, "products order by id")
            : List.of());
  }

  private static boolean needs(CrmSpec spec, CrmTable<?> parent, CrmTable<?>... children) {
    return spec.count(parent) == 0 && List.of(children).stream().anyMatch(c -> spec.count(c) > 0);
  }

  private static String without(String parents, String children, String key) {
    return parents
        + " parent where not exists (select from crm."
        + children
        + " child where child."
        + key
        + " = parent.id) order by company_id, id";
  }

  private <R> List<R> list(CrmSpec spec, Class<R> row, String from) {
    long limit = Math.max(FEWEST, Math.min(MOST, spec.totalCount()));
    Jdbi jdbi = Jdbi.create(connection).installPlugin(new CrmJdbiPlugin());
    try (Handle handle = jdbi.open()) {
      return handle.select("select * from crm." + from + " limit ?", limit).mapTo(row).list();
    }
  }
}
