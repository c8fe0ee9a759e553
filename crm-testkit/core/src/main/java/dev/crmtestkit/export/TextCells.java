package dev.crmtestkit.export;

import dev.crmtestkit.model.CellWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Spells cells as every format has them: plain decimals, ISO-8601 dates and UTC instants. */
final class TextCells implements CellWriter {

  private final RowWriter out;

  TextCells(RowWriter out) {
    this.out = out;
  }

  @Override
  public void bigint(long value) {
    bare(Long.toString(value));
  }

  @Override
  public void integer(int value) {
    bare(Integer.toString(value));
  }

  @Override
  public void numeric(BigDecimal value) {
    bare(value.toPlainString());
  }

  @Override
  public void text(String value) {
    quoted(value);
  }

  @Override
  public void bool(boolean value) {
    bare(Boolean.toString(value));
  }

  @Override
  public void date(LocalDate value) {
    quoted(value.toString());
  }

  @Override
  public void timestamptz(Instant value) {
    quoted(value.toString());
  }

  @Override
  public void uuid(UUID value) {
    quoted(value.toString());
  }

  @Override
  public void nullCell() {
    try {
      out.nothing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bare(String cell) {
    try {
      out.bare(cell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void quoted(String cell) {
    try {
      out.quoted(cell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
