package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** What a data set is like: a few facts, and figures made of numbers. */
public record Description(CrmSpec spec, List<Fact> facts, List<Figure> figures) {

  public Description {
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
  }

  /** Computed in one walk through the rows, of which none is kept. */
  public static Description of(CrmData data) {
    return new Survey(data).description();
  }

  /**
   * The figure of that id.
   *
   * @throws NoSuchElementException if there is none
   */
  public Figure figure(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
  }

  /** For a machine: maps, lists, texts and numbers. */
  public Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("seed", spec.seed());
    content.put("asOf", spec.asOf());
    content.put("generatorVersion", CrmData.GENERATOR_VERSION);
    content.put("facts", facts.stream().map(Description::content).toList());
    content.put("figures", figures.stream().map(Figure::content).toList());
    return content;
  }

  /** Such as {@code seed 42, as of 2026-01-01T00:00:00Z}. */
  String origin() {
    return "seed " + spec.seed() + ", as of " + spec.asOf();
  }

  private static Map<String, Object> content(Fact fact) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("name", fact.name());
    content.put("value", fact.value());
    content.put("unit", fact.unit().label());
    content.put("remark", fact.remark());
    return content;
  }
}
