package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.verify.CrmVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic of docs/data.md on every data set of its panel. */
class RealismTests {

  static Stream<Arguments> rowsAndSamples() {
    return RealismRows.ALL.stream()
        .filter(row -> !RealismTable.WITHOUT_STATISTIC.contains(row.number()))
        .flatMap(row -> Sample.panel().map(sample -> Arguments.of(row, sample)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rowsAndSamples")
  void everyStatisticIsWithinItsBound(RealismRow row, Sample sample) {
    assertThat(row.measure(sample))
        .as("%s, %s", row, sample)
        .isNotEmpty()
        .allMatch(Measurement::holds);
  }

  @Test
  void theRowsAreThoseOfRealism() {
    assertThat(RealismRows.ALL)
        .extracting(RealismRow::number)
        .isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
  }

  @Test
  void rowsWithoutAStatisticHaveExactInvariantsOnly() {
    Sample sample = new Sample(1, 50);

    for (RealismRow row : RealismRows.ALL) {
      if (RealismTable.WITHOUT_STATISTIC.contains(row.number())) {
        assertThat(row.measure(sample)).isEqualTo(List.of());
        assertThat(row.checks()).isNotEmpty();
      }
    }
  }

  @Test
  void everyInvariantBelongsToARow() throws IOException {
    try (InputStream file = CrmVerifier.class.getResourceAsStream("invariants.sql")) {
      String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Set<String> mapped = new TreeSet<>();
      RealismRows.ALL.forEach(row -> mapped.addAll(row.checks()));
      mapped.removeIf(check -> check.startsWith("row-count-"));

      assertThat(sql.lines().filter(line -> line.startsWith("-- check ")))
          .extracting(line -> line.substring("-- check ".length(), line.indexOf(':')))
          .containsExactlyInAnyOrderElementsOf(mapped);
    }
  }

  @Test
  void aMeasurementBeyondItsBoundDoesNotHold() {
    assertThat(Measurement.atMost("D", 0.03, 0.02).holds()).isFalse();
    assertThat(Measurement.atMost("D", 0.02, 0.02).holds()).isTrue();
    assertThat(Measurement.atLeast("share", 0.59, 0.6).holds()).isFalse();
    assertThat(Measurement.atLeast("share", 0, 0.6).holds()).isFalse();
    assertThat(Measurement.near("z", -4, 0, 3.9).holds()).isFalse();
    assertThat(Measurement.near("z", Double.NaN, 0, 3.9).holds()).isFalse();
    assertThat(Measurement.near("z", -4, 0, 3.9)).hasToString("z is -4.00, bound 0 +- 3.9");
  }
}
