package dev.crmtestkit.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180, but with {@code \n}), one header line. */
final class CsvRowWriter implements RowWriter {

  private final CsvWriter csv;
  private @Nullable CsvWriterRecord row;

  CsvRowWriter(Writer out, CrmTable<?> table) {
    // Empty texts are quoted, so that NULL, which is not, stays something else.
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(out);
    csv.writeRecord(table.columns().stream().map(Column::name).toList());
  }

  @Override
  public void bare(String cell) {
    row().writeField(cell);
  }

  @Override
  public void quoted(String cell) {
    row().writeField(cell);
  }

  @Override
  public void nothing() {
    row().writeField(null);
  }

  @Override
  public void endRow() {
    row().endRecord();
    row = null;
  }

  @Override
  public void endTable() throws IOException {
    csv.flush();
  }

  private CsvWriterRecord row() {
    if (row == null) {
      row = csv.writeRecord();
    }
    return row;
  }
}
