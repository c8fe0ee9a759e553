package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Shape;
import java.util.ArrayList;
import java.util.List;

/** A description for a terminal, 80 columns wide. */
public final class DescriptionText {

  static final int WIDTH = 80;

  private static final String INDENT = "  ";

  private final TerminalText text;
  private final Bar bar;

  private DescriptionText(TerminalText text, Bar bar) {
    this.text = text;
    this.bar = bar;
  }

  /** With block characters, for a terminal that shows them. */
  public static DescriptionText unicode() {
    return new DescriptionText(TerminalText.UNICODE, Bar.BLOCKS);
  }

  /** In plain ASCII, for wherever else it may go. */
  public static DescriptionText ascii() {
    return new DescriptionText(TerminalText.ASCII, Bar.SIGNS);
  }

  public List<String> lines(Description description) {
    List<String> lines = new ArrayList<>();
    lines.add("CRM data set: " + description.origin());
    lines.add("");
    lines.addAll(facts(description));
    for (Figure figure : description.figures()) {
      if (figure.shape() != Shape.CURVES && !figure.isEmpty()) {
        lines.add("");
        lines.add(figure.title());
        lines.addAll(wrapped(figure.caption()));
        lines.addAll(
            figure.shape() == Shape.HEAT
                ? new HeatText(figure, bar).lines()
                : new BarsText(figure, text, bar).lines());
      }
    }
    return lines;
  }

  private List<String> facts(Description description) {
    return description.facts().stream()
        .map(
            fact ->
                INDENT
                    + text.fitted(fact.name(), 14)
                    + " ".repeat(Math.max(0, 12 - fact.text().length()))
                    + fact.text()
                    + INDENT
                    + fact.remark())
        .toList();
  }

  private List<String> wrapped(String sentences) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.shown(sentences).split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
