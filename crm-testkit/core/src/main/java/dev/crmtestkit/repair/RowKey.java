package dev.crmtestkit.repair;

import dev.crmtestkit.model.CellWriter;
import dev.crmtestkit.model.CrmTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Reads the key of a row, which is a bigint or a uuid, as the database prints it. */
final class RowKey implements CellWriter {

  private String key = "";

  private RowKey() {}

  static <R> String of(CrmTable<R> table, R row) {
    RowKey reader = new RowKey();
    table.columns().get(0).write(row, reader);
    return reader.key;
  }

  @Override
  public void bigint(long value) {
    key = Long.toString(value);
  }

  @Override
  public void uuid(UUID value) {
    key = value.toString();
  }

  @Override
  public void integer(int value) {
    throw noKey();
  }

  @Override
  public void numeric(BigDecimal value) {
    throw noKey();
  }

  @Override
  public void text(String value) {
    throw noKey();
  }

  @Override
  public void bool(boolean value) {
    throw noKey();
  }

  @Override
  public void date(LocalDate value) {
    throw noKey();
  }

  @Override
  public void timestamptz(Instant value) {
    throw noKey();
  }

  @Override
  public void nullCell() {
    throw noKey();
  }

  private static IllegalStateException noKey() {
    return new IllegalStateException("a key must be a bigint or a uuid");
  }
}
