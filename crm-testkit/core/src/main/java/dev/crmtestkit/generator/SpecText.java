package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@link CrmSpec#toString()} writes. */
final class SpecText {

  private static final String PROBES = "probes";

  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();

  private SpecText(String text) {
    this.text = text;
    for (String part : text.split(", ", -1)) {
      int at = part.indexOf('=');
      values.put(at < 0 ? part : part.substring(0, at), part.substring(at + 1));
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not that of a spec
   */
  static CrmSpec parse(String text) {
    SpecText spec = new SpecText(text);
    try {
      return spec.parse();
    } catch (RuntimeException e) {
      throw spec.refused(e);
    }
  }

  private CrmSpec parse() {
    Instant asOf = Instant.parse(take("as-of"));
    CrmSpec spec =
        CrmSpec.empty()
            .withSeed(Long.parseLong(take("seed")))
            .withAsOf(values.containsKey("since") ? Instant.parse(take("since")) : asOf)
            .advancedTo(asOf)
            .withLocales(
                values.containsKey("locale") ? LocaleMix.parse(take("locale")) : LocaleMix.ENGLISH)
            .withTuning(values.containsKey("profile") ? tuning() : Tuning.STANDARD)
            .withProbes(values.remove(PROBES) != null);
    return spec.withCounts(counts());
  }

  private Tuning tuning() {
    return new Tuning(
        Profile.named(take("profile")),
        Double.parseDouble(take("open-share")),
        Double.parseDouble(take("contact-slope")),
        Double.parseDouble(take("missing-data")));
  }

  /** What is left are tables; one that this version does not know is no table. */
  private Map<CrmTable<?>, Long> counts() {
    Map<CrmTable<?>, Long> counts = new LinkedHashMap<>();
    values.forEach(
        (name, count) -> counts.put(CrmTable.named(name).orElseThrow(), Long.valueOf(count)));
    return counts;
  }

  private String take(String name) {
    String value = values.remove(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private IllegalArgumentException refused(RuntimeException cause) {
    return new IllegalArgumentException(
        "a spec must be like '" + CrmSpec.standard() + "', but was '" + text + "'", cause);
  }
}
