package dev.crmtestkit.export;

import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.ColumnType;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** INSERT statements of several rows each, and the setting of the table's identity sequence. */
final class SqlRowWriter implements RowWriter {

  /** Enough to make parsing cheap; more rows gain nothing and make errors hard to place. */
  private static final int ROWS_PER_STATEMENT = 500;

  private final Writer out;
  private final CrmTable<?> table;
  private final String insert;
  private int rowsInStatement;
  private int cellsInRow;
  private String lastKey = "";

  SqlRowWriter(Writer out, CrmTable<?> table) {
    this.out = out;
    this.table = table;
    insert =
        table.columns().stream()
            .map(Column::name)
            .collect(
                Collectors.joining(
                    ", ", "INSERT INTO crm." + table + " (", ") OVERRIDING SYSTEM VALUE VALUES\n"));
  }

  @Override
  public void bare(String cell) throws IOException {
    startCell(cell);
    out.write(cell);
  }

  @Override
  public void quoted(String cell) throws IOException {
    startCell(cell);
    // An E string reads the same whatever standard_conforming_strings is.
    boolean escaped = cell.indexOf('\\') >= 0;
    out.write(escaped ? "E'" : "'");
    String text = escaped ? cell.replace("\\", "\\\\") : cell;
    out.write(text.indexOf('\'') >= 0 ? text.replace("'", "''") : text);
    out.write('\'');
  }

  @Override
  public void nothing() throws IOException {
    startCell("");
    out.write("NULL");
  }

  @Override
  public void endRow() throws IOException {
    out.write(')');
    cellsInRow = 0;
    rowsInStatement++;
    if (rowsInStatement == ROWS_PER_STATEMENT) {
      endStatement();
    }
  }

  @Override
  public void endTable() throws IOException {
    endStatement();
    if (table.columns().get(0).type() == ColumnType.BIGINT && !lastKey.isEmpty()) {
      out.write(
          "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('crm."
              + table
              + "', 'id'), "
              + lastKey
              + ");\n");
    }
  }

  private void startCell(String cell) throws IOException {
    if (cellsInRow == 0) {
      out.write(rowsInStatement == 0 ? insert : ",\n");
      out.write('(');
      lastKey = cell;
    } else {
      out.write(", ");
    }
    cellsInRow++;
  }

  private void endStatement() throws IOException {
    if (rowsInStatement > 0) {
      out.write(";\n");
    }
    rowsInStatement = 0;
  }
}
