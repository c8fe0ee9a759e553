package dev.crmtestkit.runner.describe;

import com.samskivert.mustache.Mustache;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.runner.describe.Figure.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A description as one page that needs nothing else: charts for those who see, and their numbers as
 * tables for those who do not, and for browsers that run no scripts.
 */
public final class DescriptionPage {

  /** Put beside this class by the build, from the library that the pom names. */
  private static final String CHARTS = "chart.umd.min.js";

  private DescriptionPage() {}

  /**
   * The page.
   *
   * @param json the {@link Description#content()}
   */
  public static String html(Description description, String json) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("origin", description.origin());
    page.put("generator", CrmData.GENERATOR_VERSION);
    page.put("facts", description.facts().stream().map(DescriptionPage::fact).toList());
    page.put(
        "figures",
        description.figures().stream()
            .filter(figure -> !figure.isEmpty())
            .map(DescriptionPage::figure)
            .toList());
    page.put("json", insideScript(json));
    page.put("style", resource("page.css"));
    page.put("charts", resource(CHARTS).replaceAll("\n//# sourceMappingURL=.*", ""));
    page.put("script", resource("page.js"));
    return Mustache.compiler().compile(resource("page.html")).execute(page);
  }

  /** JSON in which nothing ends the element it stands in; signs of it are only within texts. */
  private static String insideScript(String json) {
    return json.replace("<", "\\u003c");
  }

  private static Map<String, Object> fact(Fact fact) {
    return Map.of("name", fact.name(), "text", fact.text(), "remark", fact.remark());
  }

  private static Map<String, Object> figure(Figure figure) {
    return Map.of(
        "id", figure.id(),
        "title", figure.title(),
        "caption", figure.caption(),
        "subject", figure.subject(),
        "measures", figure.measures().stream().map(it -> Map.of("name", it.name())).toList(),
        "lines", figure.lines().stream().map(line -> line(figure, line)).toList());
  }

  private static Map<String, Object> line(Figure figure, Line line) {
    List<Map<String, String>> cells = new ArrayList<>();
    for (int i = 0; i < line.values().size(); i++) {
      cells.add(Map.of("text", figure.measures().get(i).unit().text(line.values().get(i))));
    }
    return Map.of("label", line.label(), "cells", cells);
  }

  private static String resource(String name) {
    try (InputStream in = DescriptionPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
