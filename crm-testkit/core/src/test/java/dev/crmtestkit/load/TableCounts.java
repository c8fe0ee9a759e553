package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.query;

import dev.crmtestkit.model.CrmTable;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows the tables of a database have. */
final class TableCounts {

  private TableCounts() {}

  /**
   * Such as {@code companies 5, contacts 20}; tables without rows, or without a count of their own,
   * are left out.
   */
  static String of(DataSource database) {
    return CrmTable.counted().stream()
        .map(table -> table + " " + query(database, "select count(*) from crm." + table).get(0))
        .filter(count -> !count.endsWith(" 0"))
        .collect(Collectors.joining(", "));
  }
}
