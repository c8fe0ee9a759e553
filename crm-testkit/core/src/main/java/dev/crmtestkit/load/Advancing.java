package dev.crmtestkit.load;

import static java.util.Objects.requireNonNull;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.IdGap;
import dev.crmtestkit.generator.TableDifference;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the data set that a database holds from its present to another, within a transaction. */
final class Advancing {

  private final Connection connection;
  private final DataSets dataSets;
  private final IdSequences ids;

  Advancing(Connection connection, DataSets dataSets, IdSequences ids) {
    this.connection = connection;
    this.dataSets = dataSets;
    this.ids = ids;
  }

  /**
   * @param resetEdited whether rows that people edited or deleted become again what they would be
   */
  List<TableAdvance> advance(Instant to, boolean resetEdited) throws SQLException {
    HeldDataSet held = dataSets.theOnly();
    Instant from = held.spec().asOf();
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the database must be as of "
              + from
              + " or later, since it does not go back, but was asked to be as of "
              + to
              + "; fill an empty database to see an earlier day");
    }
    CrmSpec spec = held.spec().advancedTo(to);
    boolean isFirst = held.gaps().isEmpty();
    Map<CrmTable<?>, IdGap> gaps = isFirst ? gaps(CrmData.of(held.spec())) : held.gaps().get();
    CrmData data = CrmData.beside(spec, gaps);
    List<TableAdvance> done = new ArrayList<>();
    for (CrmTable<?> table : CrmTable.all()) {
      done.add(resetEdited ? reset(data, table) : advance(data, table, from));
    }
    dataSets.update(spec, gaps);
    if (isFirst) {
      moveSequences(data);
    }
    return done;
  }

  private <R> TableAdvance advance(CrmData data, CrmTable<R> table, Instant from)
      throws SQLException {
    TableDifference<R> difference = data.changes(table, from, data.spec().asOf());
    long inserted = 0;
    if (difference.inserted().count() > 0) {
      StagedRows.of(connection, "inserted", difference.inserted());
      inserted =
          execute(AdvanceSql.insert(table, "inserted") + AdvanceSql.whereDealHasMoved(table));
    }
    long updated = 0;
    if (difference.after().count() > 0) {
      StagedRows.of(connection, "before", difference.before());
      StagedRows.of(connection, "after", difference.after());
      updated = execute(AdvanceSql.update(table) + AdvanceSql.whereDealHasMoved(table));
      restoreUpdatedAt(table, "after");
    }
    long all = difference.inserted().count() + difference.after().count();
    return new TableAdvance(table, inserted, updated, all - inserted - updated);
  }

  private <R> TableAdvance reset(CrmData data, CrmTable<R> table) throws SQLException {
    StagedRows.of(connection, "whole", data.rows(table));
    long updated = execute(AdvanceSql.updateAll(table));
    restoreUpdatedAt(table, "whole");
    long inserted = execute(AdvanceSql.insertMissing(table));
    return new TableAdvance(table, inserted, updated, 0);
  }

  private void restoreUpdatedAt(CrmTable<?> table, String staged) throws SQLException {
    if (AdvanceSql.hasUpdatedAt(table)) {
      execute(AdvanceSql.updatedAt(table, staged));
    }
  }

  /**
   * The ids that people have taken so far. Nobody writes while they are counted, and until the
   * transaction ends.
   */
  private Map<CrmTable<?>, IdGap> gaps(CrmData data) throws SQLException {
    Map<CrmTable<?>, IdGap> gaps = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      execute("lock table crm." + table + " in share row exclusive mode");
      long rows = requireNonNull(data.counts().get(table));
      if (IdSequences.has(table)) {
        long others = ids.highestBelow(table, IdSequences.farAway(rows)) - rows;
        if (others > 0) {
          gaps.put(table, new IdGap(rows, others));
        }
      }
    }
    return gaps;
  }

  /** At the end, since what is done to a sequence is not undone. */
  private void moveSequences(CrmData data) throws SQLException {
    for (CrmTable<?> table : CrmTable.all()) {
      if (IdSequences.has(table)) {
        ids.raise(table, IdSequences.farAway(data.rows(table).count()) - 1);
      }
    }
  }

  private long execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }
}
