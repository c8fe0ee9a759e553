package dev.crmtestkit.export;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a data set to files, in constant memory. The same spec gives the same bytes. */
public final class CrmExport {

  private static final int BUFFER_CHARS = 1 << 16;

  private final CrmData data;
  private final List<CrmTable<?>> tables;
  private final ExportListener listener;

  private CrmExport(CrmData data, List<CrmTable<?>> tables, ExportListener listener) {
    this.data = data;
    this.tables = List.copyOf(tables);
    this.listener = listener;
  }

  /** All tables of {@code data} that have rows. */
  public static CrmExport of(CrmData data) {
    List<CrmTable<?>> filled = new ArrayList<>(CrmTable.all());
    filled.removeIf(table -> data.rows(table).count() == 0);
    return new CrmExport(data, filled, ExportListener.NONE);
  }

  /** Exactly these tables, with rows or without, in the order given. */
  public CrmExport tables(List<CrmTable<?>> only) {
    return new CrmExport(data, only, listener);
  }

  /** The same, with somebody who listens. */
  public CrmExport listener(ExportListener newListener) {
    return new CrmExport(data, tables, newListener);
  }

  /** What will be written, in this order. */
  public List<CrmTable<?>> tables() {
    return tables;
  }

  /**
   * Writes a file a table, such as {@code contacts.csv}, into {@code directory}, which is made if
   * there is none. The files have their names only when all of them are whole; those that were
   * there before are replaced then.
   *
   * @throws dev.crmtestkit.model.CrmException if a file cannot be written
   */
  public List<TableExport> to(Path directory, ExportFormat format) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw WriteFailure.of("folder " + directory, e);
    }
    try (WholeFiles files = new WholeFiles()) {
      List<TableExport> done = new ArrayList<>();
      for (CrmTable<?> table : tables) {
        Path file = directory.resolve(table + "." + format.extension());
        done.addAll(writeFile(files, file, table, format));
      }
      files.publish();
      return done;
    } catch (IOException e) {
      throw WriteFailure.of("folder " + directory, e);
    }
  }

  /**
   * Writes all tables to {@code out}, one after the other, and leaves it open.
   *
   * @throws IllegalArgumentException if the format cannot tell several tables apart and there is
   *     not exactly one
   * @throws dev.crmtestkit.model.CrmException if {@code out} takes no more
   */
  public List<TableExport> to(OutputStream out, ExportFormat format) {
    if (!format.holdsSeveralTables() && tables.size() != 1) {
      throw new IllegalArgumentException(
          format.extension() + " in one stream must hold exactly one table, but was " + tables);
    }
    try {
      return write(tables, out, format);
    } catch (IOException | UncheckedIOException e) {
      throw WriteFailure.of("the output", e);
    }
  }

  private List<TableExport> writeFile(
      WholeFiles files, Path file, CrmTable<?> table, ExportFormat format) {
    try {
      return files.write(file, out -> write(List.of(table), out, format));
    } catch (IOException | UncheckedIOException e) {
      throw WriteFailure.of(file.toString(), e);
    }
  }

  private List<TableExport> write(
      List<CrmTable<?>> chosen, OutputStream stream, ExportFormat format) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER_CHARS);
    format.begin(out);
    TableWriter writer = new TableWriter(out, format, listener);
    List<TableExport> done = new ArrayList<>();
    for (CrmTable<?> table : chosen) {
      done.add(writer.write(data.rows(table)));
    }
    format.end(out);
    out.flush();
    return done;
  }
}
