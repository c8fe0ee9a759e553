package dev.crmtestkit.export;

import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that rows can be written to. All are UTF-8 with {@code \n} line ends. */
public enum ExportFormat {

  /**
   * A header line, then a line a row. NULL is nothing at all, an empty text is {@code ""}, which is
   * what COPY ... (FORMAT csv, HEADER) reads.
   */
  CSV {
    @Override
    RowWriter writer(Writer out, CrmTable<?> table) {
      return new CsvRowWriter(out, table);
    }
  },

  /**
   * INSERT statements in one transaction, for an empty schema {@code crm}; the identity sequences
   * are set behind the last row, so that inserts go on from there.
   */
  SQL {
    @Override
    RowWriter writer(Writer out, CrmTable<?> table) {
      return new SqlRowWriter(out, table);
    }

    @Override
    void begin(Writer out) throws IOException {
      out.write("BEGIN;\nSET LOCAL client_encoding = 'UTF8';\n");
    }

    @Override
    void end(Writer out) throws IOException {
      out.write("COMMIT;\n");
    }
  },

  /**
   * A JSON object a row and line, its keys the columns. Numbers are exact, NULL is {@code null}.
   */
  JSONL {
    @Override
    RowWriter writer(Writer out, CrmTable<?> table) throws IOException {
      return new JsonRowWriter(out, table);
    }
  };

  /** The format of that name, such as {@code csv}. */
  public static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
  }

  /** All names, for messages: {@code csv, sql, jsonl}. */
  public static String names() {
    return Arrays.stream(values()).map(ExportFormat::extension).collect(Collectors.joining(", "));
  }

  /** The end of a file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether one stream can hold several tables, told apart. */
  public boolean holdsSeveralTables() {
    return this == SQL;
  }

  abstract RowWriter writer(Writer out, CrmTable<?> table) throws IOException;

  /** What stands before the first table. */
  void begin(Writer out) throws IOException {}

  /** What stands after the last table. */
  void end(Writer out) throws IOException {}
}
