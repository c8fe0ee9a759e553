package dev.crmtestkit.load;

import dev.crmtestkit.model.CellWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Writes rows in PostgreSQL's binary COPY format into a buffer that is used over and over. It never
 * does I/O: whoever feeds it takes the bytes out between rows. A field is its length in bytes and
 * its value, big-endian, in the form of the type's receive function. Source: the PostgreSQL manual,
 * COPY, "Binary Format".
 */
final class BinaryCopyWriter implements CellWriter {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final long MICROS = 1_000_000;

  /** 2000-01-01, from which PostgreSQL counts days and microseconds. */
  private static final long EPOCH_DAY = 10_957;

  private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
  private static final int NULL = -1;

  private final NumericDigits digits = new NumericDigits();
  private final BigEndianBytes out;
  private int rowStart;

  BinaryCopyWriter(int capacity) {
    out = new BigEndianBytes(capacity);
  }

  void header() {
    out.addAll(SIGNATURE);
    out.addInt(0);
    out.addInt(0);
  }

  void startRow(int columns) {
    rowStart = out.size();
    out.addShort(columns);
  }

  /** The first cell of the row that was started last, which must be a bigint, before a clear. */
  long key() {
    return out.longAt(rowStart + Short.BYTES + Integer.BYTES);
  }

  void trailer() {
    out.addShort(-1);
  }

  /** How many bytes wait to be taken. */
  int size() {
    return out.size();
  }

  /** The bytes that wait: the first {@link #size()} of this array, until the next call. */
  byte[] bytes() {
    return out.array();
  }

  void clear() {
    out.clear();
  }

  @Override
  public void bigint(long value) {
    out.addInt(Long.BYTES);
    out.addLong(value);
  }

  @Override
  public void integer(int value) {
    out.addInt(Integer.BYTES);
    out.addInt(value);
  }

  @Override
  public void numeric(BigDecimal value) {
    digits.set(value);
    out.addInt(digits.byteCount());
    digits.write(out);
  }

  /** A copy of the bytes is garbage, but made by the JVM's own loops twice as fast as by ours. */
  /** The character NUL is left for the server to refuse, which spares a look at each letter. */
  @Override
  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    out.addInt(utf8.length);
    out.addAll(utf8);
  }

  @Override
  public void bool(boolean value) {
    out.addInt(Byte.BYTES);
    out.addByte(value ? 1 : 0);
  }

  @Override
  public void date(LocalDate value) {
    out.addInt(Integer.BYTES);
    out.addInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  /** PostgreSQL keeps microseconds; what is finer is cut off. */
  @Override
  public void timestamptz(Instant value) {
    long seconds = value.getEpochSecond() - EPOCH_SECOND;
    long micros = value.getNano() / 1_000;
    out.addInt(Long.BYTES);
    out.addLong(Math.addExact(Math.multiplyExact(seconds, MICROS), micros));
  }

  @Override
  public void uuid(UUID value) {
    out.addInt(2 * Long.BYTES);
    out.addLong(value.getMostSignificantBits());
    out.addLong(value.getLeastSignificantBits());
  }

  @Override
  public void nullCell() {
    out.addInt(NULL);
  }
}
