package dev.crmtestkit.runner.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One picture of a data set, as numbers: a line for each bar or point, a column for each measure.
 *
 * @param id names it for machines, such as {@code deal-values}
 * @param caption what it shows, in a sentence
 * @param subject what the lines are, such as {@code industry}
 */
public record Figure(
    String id,
    Shape shape,
    String title,
    String caption,
    String subject,
    List<Measure> measures,
    List<Line> lines) {

  /**
   * @throws IllegalArgumentException if a line has not one value for each measure
   */
  public Figure {
    measures = List.copyOf(measures);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.values().size() != measures.size()) {
        throw new IllegalArgumentException(
            "a line of the figure "
                + id
                + " must have "
                + measures.size()
                + " values, but was "
                + line);
      }
    }
  }

  /** How it is best drawn. */
  public enum Shape {
    /** A bar for each line, as long as the first measure. */
    BARS,

    /** A field for each value, as dark as it is large. */
    HEAT,

    /** A line for each measure: too fine for a terminal. */
    CURVES
  }

  /**
   * The numbers of one bar or point.
   *
   * @param values one for each measure
   */
  public record Line(String label, List<Number> values) {

    public Line {
      values = List.copyOf(values);
    }

    static Line of(String label, Number... values) {
      return new Line(label, List.of(values));
    }
  }

  /** The numbers of a measure by the label of the line. */
  public Map<String, Number> values(String measure) {
    int column = measures.stream().map(Measure::name).toList().indexOf(measure);
    Map<String, Number> values = new LinkedHashMap<>();
    lines.forEach(line -> values.put(line.label(), line.values().get(column)));
    return values;
  }

  /** Whether there is anything to see. */
  boolean isEmpty() {
    return lines.stream()
        .flatMap(line -> line.values().stream())
        .allMatch(value -> value.doubleValue() == 0);
  }

  /** For a machine. */
  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", id);
    content.put("title", title);
    content.put("caption", caption);
    content.put("subject", subject);
    content.put("measures", measures.stream().map(Figure::content).toList());
    content.put("lines", lines.stream().map(Figure::content).toList());
    return content;
  }

  private static Map<String, Object> content(Measure measure) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("name", measure.name());
    content.put("unit", measure.unit().label());
    return content;
  }

  private static List<Object> content(Line line) {
    List<Object> content = new ArrayList<>();
    content.add(line.label());
    content.addAll(line.values());
    return content;
  }
}
