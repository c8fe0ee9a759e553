package dev.crmtestkit.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTextTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 30_000})
  void noLineIsWiderThanEightyColumns(long count) {
    CrmSpec spec = CrmSpec.empty();
    for (CrmTable<?> table : CrmTable.all()) {
      spec = spec.withCount(table, count);
    }
    Description description = Description.of(CrmData.of(spec));
    assertThat(DescriptionText.unicode().lines(description))
        .allMatch(line -> TerminalText.UNICODE.columns(line) <= 80);
    assertThat(DescriptionText.ascii().lines(description))
        .allMatch(line -> line.length() <= 80)
        .allMatch(line -> line.chars().allMatch(it -> it >= ' ' && it < 0x7f));
  }

  @Test
  void everyFigureForATerminalHasItsPlace() {
    Description description = Description.of(CrmData.of(CrmSpec.standard()));
    assertThat(DescriptionText.unicode().lines(description))
        .startsWith("CRM data set: seed 42, as of 2026-01-01T00:00:00Z", "")
        .contains("Rows", "Industries", "Company sizes", "Contacts per company")
        .contains("Deals by stage", "Deal values", "Won revenue by month", "Top companies")
        .contains("Activities by weekday and hour", "Tasks by status", "Empty cells")
        .doesNotContain("Fan-out", "Rows by month", "E-mails and phones per contact");
  }

  @Test
  void barsAreAsLongAsTheirNumbers() {
    assertThat(new BarsText(bars("a", "b", "c"), TerminalText.UNICODE, Bar.BLOCKS).lines())
        .containsExactly(
            "  name  rows  share",
            "  a        4  8.2 %  " + "█".repeat(59),
            "  b        2  4.1 %  " + "█".repeat(29) + "▌",
            "  c        0  0.0 %");
  }

  @Test
  void namesTakeTheColumnsThatATerminalGivesThem() {
    Figure figure = bars("東京商事", "a\u001b[31m\u202eb", "x".repeat(40));
    assertThat(new BarsText(figure, TerminalText.UNICODE, Bar.BLOCKS).lines())
        .anyMatch(line -> line.startsWith("  東京商事" + " ".repeat(20) + "     4"))
        .anyMatch(line -> line.startsWith("  a?[31m?b "))
        .anyMatch(line -> line.startsWith("  " + "x".repeat(27) + "…     0"));
    assertThat(new BarsText(figure, TerminalText.ASCII, Bar.SIGNS).lines())
        .anyMatch(line -> line.startsWith("  ???? "))
        .anyMatch(line -> line.startsWith("  " + "x".repeat(25) + "...     0"));
  }

  @Test
  void theBusierAnHourTheDarkerItIs() {
    List<Measure> hours = List.of(Measure.rows("00"), Measure.rows("01"), Measure.rows("02"));
    Figure week =
        new Figure(
            "week", Shape.HEAT, "Week", "Week.", "day", hours, List.of(Line.of("Mon", 0, 1, 8)));
    assertThat(new HeatText(week, Bar.BLOCKS).lines())
        .containsExactly("  day  00", "  Mon    ░░██  9");
    assertThat(new HeatText(week, Bar.SIGNS).lines()).contains("  Mon    ..##  9");
  }

  @ParameterizedTest
  @CsvSource({
    "0, $0",
    "999.4, $999",
    "999.96, $1.0k",
    "18350, $18.4k",
    "2500000, $2.5M",
    "7e9, $7.0B",
  })
  void dollarsAreShort(double amount, String text) {
    assertThat(NumberText.dollars(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0.0 %", ".0816 | 8.2 %", "1 | 100.0 %"})
  void sharesHaveOneDecimal(double share, String text) {
    assertThat(NumberText.percent(share)).isEqualTo(text);
  }

  private static Figure bars(String first, String second, String third) {
    return new Figure(
        "bars",
        Shape.BARS,
        "Bars",
        "Bars.",
        "name",
        List.of(Measure.rows("rows"), Measure.share("share")),
        List.of(Line.of(first, 4L, 0.082), Line.of(second, 2L, 0.041), Line.of(third, 0L, 0.0)));
  }
}
