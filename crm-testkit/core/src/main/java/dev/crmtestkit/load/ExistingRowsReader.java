package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.ExistingRows;
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

  private static final String BY_COMPANY = " order by company_id, id";

  /** Read of each kind of parent even for a few new rows, so that these spread a little. */
  private static final long FEWEST = 10_000;

  /** Read of each kind of parent at most, which takes some 40 MB. */
  private static final long MOST = 100_000;

  private final Connection connection;

  ExistingRowsReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * How many rows may become parents, as far as anybody cares: of contacts without points that
   * number counts, up to what is read of them; of all others, whether there is any.
   */
  long count(CrmTable<?> child, CrmTable<?> parent) {
    boolean counts = child == CrmTable.CONTACT_EMAILS || child == CrmTable.CONTACT_PHONES;
    String some = "(select from crm." + parents(child, parent) + " limit ?) found";
    try {
      return Scalar.of(connection, "select count(*) from " + some, counts ? MOST : 1L)
          .orElseThrow();
    } catch (SQLException e) {
      throw Failures.of("counting " + parent, e);
    }
  }

  private static String parents(CrmTable<?> child, CrmTable<?> parent) {
    boolean areLineItems = child == CrmTable.DEAL_PRODUCTS && parent == CrmTable.DEALS;
    if (areLineItems || child == CrmTable.CONTACT_EMAILS || child == CrmTable.CONTACT_PHONES) {
      return without(parent.name(), child.name(), areLineItems ? "deal_id" : "contact_id");
    }
    return parent.name();
  }

  /** The parents for the new rows of {@code spec}, as far as it brings none of its own. */
  ExistingRows read(CrmSpec spec, Map<CrmTable<?>, Long> lastIds) {
    return new ExistingRows(
        lastIds,
        needs(
                spec,
                CrmTable.COMPANIES,
                CrmTable.CONTACTS,
                CrmTable.DEALS,
                CrmTable.DEAL_PRODUCTS,
                CrmTable.ACTIVITIES,
                CrmTable.NOTES,
                CrmTable.TASKS)
            ? list(spec, Company.class, "companies order by id")
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.DEALS, CrmTable.ACTIVITIES, CrmTable.NOTES)
            ? list(spec, Contact.class, "contacts" + BY_COMPANY)
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.CONTACT_EMAILS)
            ? list(
                spec,
                Contact.class,
                without("contacts", "contact_emails", "contact_id") + BY_COMPANY)
            : List.of(),
        needs(spec, CrmTable.CONTACTS, CrmTable.CONTACT_PHONES)
            ? list(
                spec,
                Contact.class,
                without("contacts", "contact_phones", "contact_id") + BY_COMPANY)
            : List.of(),
        needs(spec, CrmTable.DEALS, CrmTable.ACTIVITIES, CrmTable.TASKS)
            ? list(spec, Deal.class, "deals" + BY_COMPANY)
            : List.of(),
        needs(spec, CrmTable.DEALS, CrmTable.DEAL_PRODUCTS)
            ? list(spec, Deal.class, without("deals", "deal_products", "deal_id") + BY_COMPANY)
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
        + " = parent.id)";
  }

  private <R> List<R> list(CrmSpec spec, Class<R> row, String from) {
    long limit = Math.max(FEWEST, Math.min(MOST, spec.totalCount()));
    Jdbi jdbi = Jdbi.create(connection).installPlugin(new CrmJdbiPlugin());
    try (Handle handle = jdbi.open()) {
      return handle.select("select * from crm." + from + " limit ?", limit).mapTo(row).list();
    }
  }
}
