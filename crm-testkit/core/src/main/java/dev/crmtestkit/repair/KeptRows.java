package dev.crmtestkit.repair;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** The rows of a table as the lines of a COPY in text format, in no particular order. */
record KeptRows(List<byte[]> lines) {

  KeptRows {
    lines = List.copyOf(lines);
  }

  static KeptRows of(Connection connection, String table) throws SQLException {
    List<byte[]> lines = new ArrayList<>();
    CopyOut copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(table, "to stdout"));
    for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
      lines.add(line);
    }
    return new KeptRows(lines);
  }

  void copy(Connection connection, String table) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql(table, "from stdin"));
    try {
      for (byte[] line : lines) {
        copy.writeToCopy(line, 0, line.length);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Whether {@code other} has equal rows, in whatever order. */
  boolean isSame(KeptRows other) {
    return sorted().equals(other.sorted());
  }

  private List<ByteBuffer> sorted() {
    return lines.stream().map(ByteBuffer::wrap).sorted().toList();
  }

  private static String sql(String table, String direction) {
    return "copy " + table + " " + direction;
  }
}
