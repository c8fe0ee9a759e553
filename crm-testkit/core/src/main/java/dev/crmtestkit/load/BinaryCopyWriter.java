package dev.crmtestkit.load;

import dev.crmtestkit.model.CellWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
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
  private ByteBuffer buffer;
  private int rowStart;

  BinaryCopyWriter(int capacity) {
    buffer = ByteBuffer.allocate(capacity);
  }

  void header() {
    room(SIGNATURE.length + 2 * Integer.BYTES);
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  void startRow(int columns) {
    room(Short.BYTES);
    rowStart = buffer.position();
    buffer.putShort((short) columns);
  }

  /** The first cell of the row that was started last, which must be a bigint, before a clear. */
  long key() {
    return buffer.getLong(rowStart + Short.BYTES + Integer.BYTES);
  }

  void trailer() {
    room(Short.BYTES);
    buffer.putShort((short) -1);
  }

  /** How many bytes wait to be taken. */
  int size() {
    return buffer.position();
  }

  /** The bytes that wait: the first {@link #size()} of this array, until the next call. */
  byte[] bytes() {
    return buffer.array();
  }

  void clear() {
    buffer.clear();
  }

  @Override
  public void bigint(long value) {
    field(Long.BYTES).putLong(value);
  }

  @Override
  public void integer(int value) {
    field(Integer.BYTES).putInt(value);
  }

  @Override
  public void numeric(BigDecimal value) {
    digits.set(value);
    digits.write(field(digits.byteCount()));
  }

  /** A copy of the bytes is garbage, but made by the JVM's own loops twice as fast as by ours. */
  @Override
  public void text(String value) {
    int nul = value.indexOf(0);
    if (nul >= 0) {
      throw new IllegalArgumentException(
          "text must not contain the character NUL, which PostgreSQL cannot store, but \""
              + value.replace("\0", "\\0")
              + "\" has it at "
              + nul);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    field(utf8.length).put(utf8);
  }

  @Override
  public void bool(boolean value) {
    field(1).put((byte) (value ? 1 : 0));
  }

  @Override
  public void date(LocalDate value) {
    field(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  /** PostgreSQL keeps microseconds; what is finer is cut off. */
  @Override
  public void timestamptz(Instant value) {
    long seconds = value.getEpochSecond() - EPOCH_SECOND;
    long micros = value.get(ChronoField.MICRO_OF_SECOND);
    field(Long.BYTES).putLong(Math.addExact(Math.multiplyExact(seconds, MICROS), micros));
  }

  @Override
  public void uuid(UUID value) {
    field(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  @Override
  public void nullCell() {
    room(Integer.BYTES);
    buffer.putInt(NULL);
  }

  private ByteBuffer field(int length) {
    room(Integer.BYTES + length);
    return buffer.putInt(length);
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      int enough = Math.addExact(buffer.position(), bytes);
      ByteBuffer larger = ByteBuffer.allocate(Math.max(enough, buffer.capacity() * 2));
      buffer = larger.put(buffer.flip());
    }
  }
}
