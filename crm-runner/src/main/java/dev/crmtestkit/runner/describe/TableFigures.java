package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** What the tables have in common. */
record TableFigures(CrmSpec spec, List<TableStudy<?>> tables) {

  Figure counts() {
    return new Figure(
        "tables",
        Shape.BARS,
        "Rows",
        "How many rows the tables have.",
        "table",
        List.of(Measure.rows("rows")),
        tables.stream().map(study -> Line.of(study.table().name(), study.rows())).toList());
  }

  Figure timeLine() {
    List<TableStudy<?>> timed = tables.stream().filter(TableStudy::hasTimes).toList();
    List<Months> months = timed.stream().map(TableStudy::months).toList();
    YearMonth begun = Months.of(spec.asOf().minusSeconds(1));
    YearMonth first =
        months.stream().map(it -> it.first(begun)).min(Comparator.naturalOrder()).orElse(begun);
    YearMonth latest =
        months.stream().map(it -> it.last(begun)).max(Comparator.naturalOrder()).orElse(begun);
    MonthWindow window = MonthWindow.of(first, latest, spec.asOf());
    return new Figure(
        "time-line",
        Shape.CURVES,
        "Rows by month",
        "When the rows of each table were created.",
        "month",
        timed.stream().map(study -> Measure.rows(study.table().name())).toList(),
        window.lines(
            first.isBefore(window.first()),
            month -> months.stream().<Number>map(counts -> counts.before(month)).toList(),
            month -> months.stream().<Number>map(counts -> counts.count(month)).toList()));
  }

  Figure emptyCells() {
    return new Figure(
        "empty-cells",
        Shape.BARS,
        "Empty cells",
        "The columns that may be null, and how often they are.",
        "column",
        List.of(Measure.share("share empty"), Measure.rows("cells")),
        tables.stream()
            .filter(study -> study.rows() > 0)
            .flatMap(study -> study.emptyCells().stream())
            .toList());
  }
}
