package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.newDatabase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.model.CellWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;

/** Every value that is sent comes back from the server as it was. */
class BinaryCopyIT {

  private static DataSource database;

  @BeforeAll
  static void makeDatabase() {
    database = newDatabase();
  }

  @Test
  void numbersComeBackWithTheirDecimals() throws SQLException {
    List<BigDecimal> numbers =
        Stream.of(
                "0",
                "0.00",
                "0.01",
                "-0.01",
                "-1.5",
                "1",
                "9999",
                "9999.9999",
                "10000",
                "10000.00",
                "100000000",
                "0.0001",
                "0.00001",
                "0.00009999",
                "1.2300",
                "123456789012345.67",
                "9007199254740993",
                "-9223372036854775808",
                "99999999999999999999999999.999999",
                "1E-30",
                "12345678901234567890123456789012345678901234567890.5")
            .map(BigDecimal::new)
            .toList();
    assertThat(roundTrip("numeric", "v::text", numbers, CellWriter::numeric))
        .containsExactlyElementsOf(numbers.stream().map(BigDecimal::toPlainString).toList());
  }

  @Test
  void anyNumberComesBack() throws SQLException {
    Random random = new Random(1);
    List<BigDecimal> numbers =
        Stream.generate(
                () ->
                    new BigDecimal(
                        new BigInteger(random.nextInt(140), random)
                            .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1))
                            .multiply(BigInteger.TEN.pow(random.nextInt(6))),
                        random.nextInt(25) - 4))
            .limit(5_000)
            .toList();
    assertThat(roundTrip("numeric", "v::text", numbers, CellWriter::numeric))
        .containsExactlyElementsOf(numbers.stream().map(BigDecimal::toPlainString).toList());
  }

  @Test
  void textsComeBack() throws SQLException {
    List<String> texts =
        List.of(
            "",
            " ",
            "plain",
            "O'Brien \"quoted\" \\N \\. \t\r\n",
            "Ærøskøbing",
            "İstanbul",
            "名前",
            "🦆 in the middle",
            "\u007f\u0080\u07ff\u0800\uffff",
            "x".repeat(200_000),
            "é".repeat(50_000));
    assertThat(roundTrip("text", "v", texts, CellWriter::text)).containsExactlyElementsOf(texts);
  }

  @Test
  void instantsComeBackToTheMicrosecond() throws SQLException {
    List<Instant> instants =
        Stream.of(
                "1999-12-31T23:59:59.999999Z",
                "2000-01-01T00:00:00Z",
                "2026-01-01T00:00:00.000001Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.5Z",
                "1600-02-29T12:00:00.123456Z",
                "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();
    assertThat(roundTrip("timestamptz", utc("v"), instants, CellWriter::timestamptz))
        .map(Instant::parse)
        .containsExactlyElementsOf(instants);
  }

  @Test
  void whatIsFinerThanMicrosecondsIsCutOff() throws SQLException {
    List<Instant> instants = List.of(Instant.parse("1999-12-31T23:59:59.999999999Z"));
    assertThat(roundTrip("timestamptz", utc("v"), instants, CellWriter::timestamptz))
        .containsExactly("1999-12-31T23:59:59.999999Z");
  }

  @Test
  void datesComeBack() throws SQLException {
    List<LocalDate> dates =
        Stream.of(
                "1999-12-31", "2000-01-01", "2024-02-29", "1582-10-10", "0001-01-01", "9999-12-31")
            .map(LocalDate::parse)
            .toList();
    assertThat(roundTrip("date", "to_char(v, 'YYYY-MM-DD')", dates, CellWriter::date))
        .map(LocalDate::parse)
        .containsExactlyElementsOf(dates);
  }

  @Test
  void whatIsOfAFixedSizeComesBack() throws SQLException {
    List<Long> longs = List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(roundTrip("bigint", "v::text", longs, CellWriter::bigint))
        .map(Long::valueOf)
        .isEqualTo(longs);
    List<Integer> integers = List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(roundTrip("integer", "v::text", integers, CellWriter::integer))
        .map(Integer::valueOf)
        .isEqualTo(integers);
    List<Boolean> booleans = List.of(true, false);
    assertThat(roundTrip("boolean", "v::text", booleans, CellWriter::bool))
        .map(Boolean::valueOf)
        .isEqualTo(booleans);
    List<UUID> uuids = List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(1L << 63, 0x0123456789L));
    assertThat(roundTrip("uuid", "v::text", uuids, CellWriter::uuid))
        .map(UUID::fromString)
        .isEqualTo(uuids);
  }

  @Test
  void aNullCellIsNullInEveryType() throws SQLException {
    for (String type : List.of("bigint", "numeric", "text", "boolean", "date", "uuid")) {
      assertThat(roundTrip(type, "coalesce(v::text, 'null')", List.of(1), (o, v) -> o.nullCell()))
          .containsExactly("null");
    }
  }

  @Test
  void theServerRefusesTheCharacterNul() {
    assertThatExceptionOfType(PSQLException.class)
        .isThrownBy(() -> roundTrip("text", "v", List.of("a\0b"), CellWriter::text))
        .withMessageContaining("invalid byte sequence for encoding \"UTF8\": 0x00");
  }

  private static String utc(String value) {
    return "to_char(" + value + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  }

  private static <T> List<String> roundTrip(
      String type, String read, List<T> values, BiConsumer<CellWriter, T> write)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      Jdbi jdbi = Jdbi.create(connection);
      jdbi.useHandle(h -> h.execute("create temp table cells (n serial, v " + type + ")"));
      copy(connection, values, write);
      String sql = "select " + read + " from cells order by n";
      List<String> back = jdbi.withHandle(h -> h.select(sql).mapTo(String.class).list());
      jdbi.useHandle(h -> h.execute("drop table cells"));
      return back;
    }
  }

  private static <T> void copy(
      Connection connection, List<T> values, BiConsumer<CellWriter, T> write) throws SQLException {
    BinaryCopyWriter writer = new BinaryCopyWriter(100);
    writer.header();
    for (T value : values) {
      writer.startRow(1);
      write.accept(writer, value);
    }
    writer.trailer();
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy cells (v) from stdin (format binary)");
    copy.writeToCopy(writer.bytes(), 0, writer.size());
    copy.endCopy();
  }
}
