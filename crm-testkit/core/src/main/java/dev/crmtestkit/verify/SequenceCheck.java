package dev.crmtestkit.verify;

import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check that the next row gets an id which is free. A load that brings its own ids has to move
 * the sequences on, or the first INSERT of somebody else collides.
 */
final class SequenceCheck {

  private static final String READABLE_SEQUENCE =
      """
      select '%1$s', sequence_name
      from (select pg_get_serial_sequence('crm.%1$s', 'id') as sequence_name) of_table
      where has_sequence_privilege(sequence_name, 'select')
      """;

  private static final String VIOLATION =
      """
      select format('%1$s: id %%s is taken, but is the next to come', next_id)
      from (select max(id) as last_id from crm.%1$s) rows,
        (select case when is_called then last_value + 1 else last_value end as next_id from %2$s) ids
      where last_id >= next_id
      """;

  private SequenceCheck() {}

  /**
   * The check of those sequences that this user may read; empty when there are none. To read tables
   * is no right to read sequences, and who may not cannot be told more.
   */
  static Optional<Check> of(Connection connection) throws SQLException {
    List<String> violations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(readableSequences())) {
      while (rows.next()) {
        violations.add(VIOLATION.formatted(rows.getString(1), rows.getString(2)));
      }
    }
    if (violations.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Check(
            "next-id-free",
            "The next id of every table is free.",
            String.join("union all ", violations)));
  }

  private static String readableSequences() {
    List<String> queries = new ArrayList<>();
    for (CrmTable<?> table : CrmTable.all()) {
      if (table.columns().get(0).type() == ColumnType.BIGINT) {
        queries.add(READABLE_SEQUENCE.formatted(table));
      }
    }
    return String.join("union all ", queries);
  }
}
