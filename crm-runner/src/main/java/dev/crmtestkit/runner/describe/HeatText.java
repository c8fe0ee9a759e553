package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Line;
import java.util.ArrayList;
import java.util.List;

/** A figure as fields that are as dark as their numbers are large, with the sums at the right. */
final class HeatText {

  private static final int EVERY = 6;

  private final Figure figure;
  private final Bar bar;

  HeatText(Figure figure, Bar bar) {
    this.figure = figure;
    this.bar = bar;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(header());
    for (Line line : figure.lines()) {
      StringBuilder row = new StringBuilder("  ").append(line.label()).append("  ");
      long sum = 0;
      for (Number value : line.values()) {
        row.append(bar.shade(value.doubleValue() / most()).repeat(2));
        sum += value.longValue();
      }
      lines.add(row.append("  ").append(NumberText.grouped(sum)).toString());
    }
    return lines;
  }

  /** Every sixth column is named. */
  private String header() {
    StringBuilder header = new StringBuilder("  day  ");
    for (int i = 0; i < figure.measures().size(); i += EVERY) {
      String name = figure.measures().get(i).name();
      header.append(name).append(" ".repeat(2 * EVERY - name.length()));
    }
    return header.toString().stripTrailing();
  }

  private double most() {
    return figure.lines().stream()
        .flatMap(line -> line.values().stream())
        .mapToDouble(Number::doubleValue)
        .max()
        .orElse(1);
  }
}
