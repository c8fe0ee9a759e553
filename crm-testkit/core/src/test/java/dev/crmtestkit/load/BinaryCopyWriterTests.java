package dev.crmtestkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryCopyWriterTests {

  private final BinaryCopyWriter writer = new BinaryCopyWriter(64);

  @Test
  void aFileWithoutRowsIsHeaderAndTrailer() {
    writer.header();
    writer.trailer();
    assertThat(hex()).isEqualTo("5047434f50590aff0d0a00" + "00000000" + "00000000" + "ffff");
  }

  @Test
  void aRowStartsWithTheNumberOfItsColumns() {
    writer.startRow(2);
    writer.bigint(7);
    writer.nullCell();
    assertThat(hex()).isEqualTo("0002" + "00000008" + "0000000000000007" + "ffffffff");
  }

  @Test
  void theKeyIsTheFirstCellOfTheRowStartedLast() {
    writer.startRow(1);
    writer.bigint(7);
    writer.startRow(2);
    writer.bigint(8);
    writer.text("more than the buffer holds, so that it has to grow in the middle of a row");
    assertThat(writer.key()).isEqualTo(8);
  }

  @Test
  void aTextLargerThanTheBufferIsWrittenWhole() {
    String text = "ä".repeat(100_000);
    writer.text(text);
    assertThat(hex()).isEqualTo("00030d40" + "c3a4".repeat(100_000));
  }

  @Test
  void aClearedBufferStartsAnew() {
    writer.integer(1);
    writer.clear();
    writer.integer(2);
    assertThat(hex()).isEqualTo("00000004" + "00000002");
  }

  /** The expected bytes are what a server's numeric_send gives: count, weight, sign, decimals. */
  @ParameterizedTest
  @CsvSource({
    "0,           0000 0000 0000 0000",
    "0.00,        0000 0000 0000 0002",
    "1,           0001 0000 0000 0000 0001",
    "0.01,        0001 ffff 0000 0002 0064",
    "-1.5,        0002 0000 4000 0001 0001 1388",
    "9999.9999,   0002 0000 0000 0004 270f 270f",
    "10000,       0001 0001 0000 0000 0001",
    "10000.00,    0001 0001 0000 0002 0001",
    "0.00001,     0001 fffe 0000 0005 03e8",
    "1E+5,        0001 0001 0000 0000 000a",
    "123456789012345.67, 0005 0003 0000 0002 007b 11d7 22c5 0929 1a2c",
  })
  void aNumberIsWrittenAsTheServerWritesIt(BigDecimal number, String expected) {
    writer.numeric(number);
    String bytes = expected.replace(" ", "");
    assertThat(hex()).isEqualTo(HexFormat.of().toHexDigits(bytes.length() / 2) + bytes);
  }

  private String hex() {
    return HexFormat.of().formatHex(Arrays.copyOf(writer.bytes(), writer.size()));
  }
}
