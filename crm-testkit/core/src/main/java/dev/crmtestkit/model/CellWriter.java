package dev.crmtestkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Takes the cells of a row from left to right, one call a cell: binary COPY, CSV, JSON and digests
 * are all writers of this kind. Numbers come unboxed, since tens of millions of them pass.
 */
public interface CellWriter {

  void bigint(long value);

  void integer(int value);

  void numeric(BigDecimal value);

  void text(String value);

  void bool(boolean value);

  void date(LocalDate value);

  void timestamptz(Instant value);

  void uuid(UUID value);

  /** The cell is NULL, whatever the column's type. */
  void nullCell();
}
