package dev.crmtestkit.repair;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out where the pristine rows of each table of a lane come from. */
final class TableSurvey {

  private static final String OTHERS =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where c.relkind = ? and c.relpersistence <> 't'
         and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       order by 1
      """;

  private static final String COLUMNS =
      """
      select attname from pg_catalog.pg_attribute
       where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
       order by attnum
      """;

  /** How many rows there are, and the transaction that wrote them all, or else "several". */
  private static final String WRITER =
      """
      select count(*) || ' ' || case when min(age(xmin)) = max(age(xmin))
                                     then (select xmin::text from %s limit 1) else 'several' end
        from %s
      """;

  private static final String IS_SMALL = "select pg_table_size(cast(? as regclass)) <= 1024 * 1024";

  private static final String SEVERAL = "several";

  private final Connection connection;
  private final CrmData data;

  TableSurvey(Connection connection, CrmData data) {
    this.connection = connection;
    this.data = data;
  }

  List<WatchedTable> tables() throws SQLException {
    Map<CrmTable<?>, String> writers = writers();
    String loader = mostFrequent(writers.values());
    List<WatchedTable> tables = new ArrayList<>();
    List<String> others = Answers.all(connection, OTHERS, "r");
    for (CrmTable<?> table : CrmTable.all()) {
      Rows<?> rows = data.rows(table);
      boolean computed = rows.count() == 0 || loader.equals(writers.get(table));
      String name = "crm." + table.name();
      tables.add(
          writers.containsKey(table) && computed ? new WatchedTable.Computed<>(rows) : other(name));
      others.remove(name);
    }
    for (String name : others) {
      tables.add(other(name));
    }
    for (String name : Answers.all(connection, OTHERS, "m")) {
      tables.add(beyond(name));
    }
    return tables;
  }

  /**
   * The tables whose columns and number of rows are the generator's, each with the transaction that
   * wrote its rows. The loader loads all tables in one: so a table with rows of another was changed
   * by the application's own changelog, and its rows cannot be computed.
   */
  private Map<CrmTable<?>, String> writers() throws SQLException {
    Map<CrmTable<?>, String> writers = new HashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      String name = "crm." + table.name();
      List<String> columns = table.columns().stream().map(Column::name).toList();
      String[] answer = Answers.one(connection, WRITER.formatted(name, name)).split(" ", 2);
      if (Answers.all(connection, COLUMNS, name).equals(columns)
          && answer[0].equals(Long.toString(data.rows(table).count()))) {
        writers.put(table, answer.length > 1 ? answer[1] : "");
      }
    }
    return writers;
  }

  private static String mostFrequent(Iterable<String> writers) {
    Map<String, Integer> times = new HashMap<>();
    for (String writer : writers) {
      if (!writer.equals(SEVERAL)) {
        times.merge(writer, 1, Integer::sum);
      }
    }
    return times.isEmpty()
        ? ""
        : Collections.max(times.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private WatchedTable other(String name) throws SQLException {
    return Answers.one(connection, IS_SMALL, name).equals("t")
        ? new WatchedTable.Kept(name, KeptRows.of(connection, name))
        : beyond(name);
  }

  private WatchedTable beyond(String name) throws SQLException {
    String count = Answers.one(connection, "select count(*) from only " + name);
    return new WatchedTable.Beyond(name, Long.parseLong(count));
  }
}
