package dev.crmtestkit.generator;

import dev.crmtestkit.model.CellWriter;
import dev.crmtestkit.model.CrmTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 over the cells of rows, each as its kind and its text. */
final class TableDigest implements CellWriter {

  private final MessageDigest sha256;

  private TableDigest() throws NoSuchAlgorithmException {
    sha256 = MessageDigest.getInstance("SHA-256");
  }

  /** The digest of all rows, in order, in hexadecimal digits. */
  static <R> String of(Rows<R> rows) {
    try {
      TableDigest digest = new TableDigest();
      CrmTable<R> table = rows.table();
      rows.forEach(row -> table.write(row, digest));
      return HexFormat.of().formatHex(digest.sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }

  @Override
  public void bigint(long value) {
    add('l', Long.toString(value));
  }

  @Override
  public void integer(int value) {
    add('i', Integer.toString(value));
  }

  @Override
  public void numeric(BigDecimal value) {
    add('n', value.toPlainString());
  }

  @Override
  public void text(String value) {
    add('t', value);
  }

  @Override
  public void bool(boolean value) {
    add('b', Boolean.toString(value));
  }

  @Override
  public void date(LocalDate value) {
    add('d', value.toString());
  }

  @Override
  public void timestamptz(Instant value) {
    add('z', value.toString());
  }

  @Override
  public void uuid(UUID value) {
    add('u', value.toString());
  }

  @Override
  public void nullCell() {
    add('0', "");
  }

  private void add(char kind, String text) {
    sha256.update((byte) kind);
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
  }
}
