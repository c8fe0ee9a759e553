package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The sequences that give rows their ids. What is taken from a sequence is out of anybody else's
 * reach at once, before any transaction ends; so applications may insert while rows are added.
 */
final class IdSequences {

  /**
   * How many ids others may take between two calls on a sequence within one statement, which are
   * microseconds apart. Far more than any application can.
   */
  private static final long MARGIN = 10_000;

  private static final long FAR_AWAY = 1_000_000_000;
  private static final long TIMES_AWAY = 10;

  /** The sequence behind a table's id, as an argument to the functions of sequences. */
  private static final String OF_TABLE = "cast(pg_get_serial_sequence(?, 'id') as regclass)";

  private final Connection connection;
  private final List<Reserved> reserved = new ArrayList<>();

  /** The ids after {@code before} up to {@code last}. */
  private record Reserved(CrmTable<?> table, long before, long last) {}

  IdSequences(Connection connection) {
    this.connection = connection;
  }

  /** Whether the table's ids come from a sequence; the others are UUIDs. */
  static boolean has(CrmTable<?> table) {
    return table.columns().get(0).type() == ColumnType.BIGINT;
  }

  /**
   * Takes as many ids as the spec has rows.
   *
   * @return the id before the first of them, by table; for a table without new rows the last id
   *     given out
   */
  Map<CrmTable<?>, Long> reserve(CrmSpec spec) throws SQLException {
    Map<CrmTable<?>, Long> lastIds = new HashMap<>();
    for (CrmTable<?> table : CrmTable.all()) {
      if (has(table)) {
        long count = spec.count(table);
        lastIds.put(table, count == 0 ? lastGivenOut(table) : reserve(table, count));
      }
    }
    return lastIds;
  }

  /** Sees to it that the sequence gives out nothing up to {@code id}. */
  void raise(CrmTable<?> table, long id) throws SQLException {
    Scalar.of(
        connection,
        "select setval(s, ?) from "
            + OF_TABLE
            + " s"
            + " where coalesce(pg_sequence_last_value(s), 0) < ?",
        id,
        name(table),
        id);
  }

  /**
   * Puts the ids back that were reserved, after a rollback, where nobody took one since. Holding
   * the tables keeps others from it meanwhile; where they cannot be had at once, the ids are left
   * out, which harms nobody. A table that the rollback took away had nothing before.
   */
  void giveBack() throws SQLException {
    for (Reserved ids : reserved) {
      if (!isThere(ids.table)) {
        continue;
      }
      try (var statement = connection.createStatement()) {
        statement.execute("lock table " + name(ids.table) + " in share row exclusive mode nowait");
      }
      Scalar.of(
          connection,
          "select setval(s, ?, ?) from " + OF_TABLE + " s where pg_sequence_last_value(s) = ?",
          Math.max(ids.before, 1),
          ids.before > 0,
          name(ids.table),
          ids.last);
    }
  }

  private long reserve(CrmTable<?> table, long count) throws SQLException {
    raise(table, highest(table));
    OptionalLong quiet = takeOneByOne(table, count);
    long before = quiet.isPresent() ? quiet.getAsLong() : jump(table, count);
    reserved.add(new Reserved(table, before, before + count));
    return before;
  }

  /** Empty if somebody else took ids in between, so that ours have holes. */
  private OptionalLong takeOneByOne(CrmTable<?> table, long count) throws SQLException {
    return Scalar.of(
        connection,
        "select case when max(id) - min(id) + 1 = count(*) then min(id) - 1 end"
            + " from (select nextval(s) id from "
            + OF_TABLE
            + " s, generate_series(1, ?)) ids",
        name(table),
        count);
  }

  private long jump(CrmTable<?> table, long count) throws SQLException {
    String sql = "select setval(s, nextval(s) + ?) - ? from " + OF_TABLE + " s";
    return Scalar.of(connection, sql, MARGIN + count, count, name(table)).orElseThrow();
  }

  private long lastGivenOut(CrmTable<?> table) throws SQLException {
    String sql = "select pg_sequence_last_value(" + OF_TABLE + ")";
    return Math.max(highest(table), Scalar.of(connection, sql, name(table)).orElse(0));
  }

  /**
   * Where people's ids go on that they take after a data set has begun to live on: so far up that
   * its own never come there.
   *
   * @param rows how many the table has then
   */
  static long farAway(long rows) {
    return Math.max(FAR_AWAY, TIMES_AWAY * rows);
  }

  /** The highest id in use or given out so far, below those that are far away already. */
  long highestBelow(CrmTable<?> table, long far) throws SQLException {
    long inUse =
        Scalar.of(connection, "select max(id) from " + name(table) + " where id < ?", far)
            .orElse(0);
    String sql = "select s from pg_sequence_last_value(" + OF_TABLE + ") s where s < ?";
    return Math.max(inUse, Scalar.of(connection, sql, name(table), far).orElse(0));
  }

  private long highest(CrmTable<?> table) throws SQLException {
    return Scalar.of(connection, "select max(id) from " + name(table)).orElse(0);
  }

  private boolean isThere(CrmTable<?> table) throws SQLException {
    return Scalar.of(connection, "select 1 where to_regclass(?) is not null", name(table))
        .isPresent();
  }

  private static String name(CrmTable<?> table) {
    return "crm." + table;
  }
}
