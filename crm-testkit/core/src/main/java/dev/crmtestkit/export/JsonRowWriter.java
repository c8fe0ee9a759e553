package dev.crmtestkit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** JSON Lines: an object a line. */
final class JsonRowWriter implements RowWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final List<SerializedString> keys;
  private int column;

  JsonRowWriter(Writer out, CrmTable<?> table) throws IOException {
    json = JSON.createGenerator(out).setRootValueSeparator(null);
    keys = table.columns().stream().map(column -> new SerializedString(column.name())).toList();
  }

  @Override
  public void bare(String cell) throws IOException {
    key();
    // As raw text, numbers keep every digit and truth values are what JSON calls them.
    json.writeRawValue(cell);
  }

  @Override
  public void quoted(String cell) throws IOException {
    key();
    json.writeString(cell);
  }

  @Override
  public void nothing() throws IOException {
    key();
    json.writeNull();
  }

  @Override
  public void endRow() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    column = 0;
  }

  @Override
  public void endTable() throws IOException {
    json.flush();
  }

  private void key() throws IOException {
    if (column == 0) {
      json.writeStartObject();
    }
    json.writeFieldName(keys.get(column));
    column++;
  }
}
