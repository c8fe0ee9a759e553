package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.ExistingRows;
import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One load within one transaction, which somebody else begins and ends. */
final class Loading {

  /**
   * The letters "crm.load"; must never change, since versions side by side wait for one another.
   */
  private static final long LOCK = 0x63726d2e6c6f6164L;

  /** A deal is worth what its line items are, to the cent. */
  private static final String ADD_UP_DEALS =
      """
      update crm.deals
         set value = items.total,
             updated_at = greatest(updated_at + interval '1 microsecond', ?)
        from (select deal_id, sum(round(quantity * unit_price * (1 - discount), 2)) as total
                from crm.deal_products
               where deal_id in (select deal_id from crm.deal_products where id > ?)
               group by deal_id) items
       where deals.id = items.deal_id
      """;

  /** A company has at least as many employees as contacts. */
  private static final String COUNT_EMPLOYEES =
      """
      update crm.companies
         set employee_count = people.total,
             updated_at = greatest(updated_at + interval '1 microsecond', ?)
        from (select company_id, count(*) as total
                from crm.contacts
               where company_id in (select company_id from crm.contacts where id > ?)
               group by company_id) people
       where companies.id = people.company_id and employee_count < people.total
      """;

  private final Connection connection;
  private final LoadListener listener;
  private final IdSequences ids;
  private final DataSets dataSets;
  private final List<TableLoad> tables = new ArrayList<>();

  Loading(Connection connection, LoadListener listener) {
    this.connection = connection;
    this.listener = listener;
    this.ids = new IdSequences(connection);
    this.dataSets = new DataSets(connection);
  }

  /** What was loaded so far. */
  List<TableLoad> tables() {
    return tables;
  }

  /** Waits for the other loads of the database, which go on after this transaction only. */
  void waitForOthers() throws SQLException {
    Scalar.of(connection, "select pg_advisory_xact_lock(?)", LOCK);
  }

  CrmSpec load(CrmData data) throws SQLException {
    copyAll(data);
    dataSets.add(data.spec(), true);
    return data.spec();
  }

  CrmSpec add(TableSelection selection, CrmSpec base) throws SQLException {
    ExistingRowsReader reader = new ExistingRowsReader(connection);
    CrmSpec spec = selection.resolve(base, reader::count);
    Map<CrmTable<?>, Long> lastIds = ids.reserve(spec);
    ExistingRows existing = reader.read(spec, lastIds);
    copyAll(CrmData.continuing(spec, existing));
    if (spec.count(CrmTable.DEAL_PRODUCTS) > 0 && spec.count(CrmTable.DEALS) == 0) {
      update(ADD_UP_DEALS, spec, existing.lastId(CrmTable.DEAL_PRODUCTS));
    }
    if (spec.count(CrmTable.CONTACTS) > 0 && spec.count(CrmTable.COMPANIES) == 0) {
      update(COUNT_EMPLOYEES, spec, existing.lastId(CrmTable.CONTACTS));
    }
    dataSets.add(spec, existing.isEmpty());
    return spec;
  }

  List<TableAdvance> advance(Instant to, boolean resetEdited) throws SQLException {
    return new Advancing(connection, dataSets, ids).advance(to, resetEdited);
  }

  /** Puts reserved ids back after the rollback, unless another load is already at them. */
  void giveBackIds() throws SQLException {
    if (Scalar.of(connection, "select 1 where pg_try_advisory_xact_lock(?)", LOCK).isPresent()) {
      ids.giveBack();
    }
  }

  private void copyAll(CrmData data) throws SQLException {
    for (CrmTable<?> table : CrmTable.all()) {
      Rows<?> rows = data.rows(table);
      if (!rows.range().isEmpty()) {
        copy(rows);
      }
    }
  }

  private <R> void copy(Rows<R> rows) throws SQLException {
    CrmTable<R> table = rows.table();
    long start = System.nanoTime();
    listener.started(table, rows.count());
    TableCopy<R> copy = new TableCopy<>(rows, done -> listener.progressed(table, done));
    long count = Failures.naming("loading " + table, () -> copy.run(connection));
    if (IdSequences.has(table)) {
      ids.raise(table, copy.lastKey());
    }
    TableLoad load =
        new TableLoad(table, count, copy.bytes(), Duration.ofNanos(System.nanoTime() - start));
    tables.add(load);
    listener.finished(load);
  }

  /**
   * Lets parents that got new children follow them, in the present of the data. (Left alone,
   * updated_at would become the time of day, which may lie before the row was made.)
   */
  private void update(String sql, CrmSpec spec, long lastChildBefore) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, spec.asOf().atOffset(ZoneOffset.UTC));
      statement.setLong(2, lastChildBefore);
      statement.executeUpdate();
    }
  }
}
