package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Line;
import java.util.ArrayList;
import java.util.List;

/** A figure as a table with bars at the right. */
final class BarsText {

  private static final int WIDEST_LABEL = 28;
  private static final String GAP = "  ";

  private final Figure figure;
  private final TerminalText text;
  private final Bar bar;
  private final int labelWidth;
  private final List<Integer> widths = new ArrayList<>();

  BarsText(Figure figure, TerminalText text, Bar bar) {
    this.figure = figure;
    this.text = text;
    this.bar = bar;
    labelWidth =
        figure.lines().stream()
            .mapToInt(line -> text.columns(text.shown(line.label())))
            .map(width -> Math.min(WIDEST_LABEL, width))
            .reduce(figure.subject().length(), Math::max);
    for (int i = 0; i < figure.measures().size(); i++) {
      widths.add(width(i));
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> names = figure.measures().stream().map(Measure::name).toList();
    lines.add(row(figure.subject(), names));
    double most = most();
    int room = DescriptionText.WIDTH - row("", names).length() - GAP.length();
    for (Line line : figure.lines()) {
      double share = most == 0 ? 0 : line.values().get(0).doubleValue() / most;
      String drawn = room > 0 ? bar.of(share, room) : "";
      lines.add((row(line.label(), cells(line)) + GAP + drawn).stripTrailing());
    }
    return lines;
  }

  private String row(String label, List<String> cells) {
    StringBuilder row = new StringBuilder(GAP).append(text.fitted(label, labelWidth));
    for (int i = 0; i < cells.size(); i++) {
      row.append(GAP)
          .append(" ".repeat(widths.get(i) - cells.get(i).length()))
          .append(cells.get(i));
    }
    return row.toString();
  }

  private List<String> cells(Line line) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < line.values().size(); i++) {
      cells.add(figure.measures().get(i).unit().text(line.values().get(i)));
    }
    return cells;
  }

  private int width(int measure) {
    return figure.lines().stream()
        .mapToInt(line -> cells(line).get(measure).length())
        .reduce(figure.measures().get(measure).name().length(), Math::max);
  }

  private double most() {
    return figure.lines().stream()
        .mapToDouble(line -> line.values().get(0).doubleValue())
        .max()
        .orElse(0);
  }
}
