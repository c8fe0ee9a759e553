package dev.crmtestkit.export;

import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.PrimitiveIterator;

/** Writes the rows of one table after another to one stream. */
record TableWriter(Writer out, ExportFormat format, ExportListener listener) {

  private static final long ROWS_BETWEEN_REPORTS = 10_000;

  <R> TableExport write(Rows<R> rows) throws IOException {
    CrmTable<R> table = rows.table();
    listener.started(table, rows.count());
    long start = System.nanoTime();
    RowWriter writer = format.writer(out, table);
    writeRows(rows, writer);
    writer.endTable();
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    TableExport done = new TableExport(table, rows.count(), duration);
    listener.finished(done);
    return done;
  }

  private <R> void writeRows(Rows<R> rows, RowWriter writer) throws IOException {
    CrmTable<R> table = rows.table();
    TextCells cells = new TextCells(writer);
    long written = 0;
    PrimitiveIterator.OfLong indexes = rows.indexes().iterator();
    while (indexes.hasNext()) {
      table.write(rows.row(indexes.nextLong()), cells);
      writer.endRow();
      written++;
      if (written % ROWS_BETWEEN_REPORTS == 0) {
        listener.progressed(table, written);
      }
    }
  }
}
