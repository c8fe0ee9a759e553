package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.LocaleMix;
import dev.crmtestkit.generator.Profile;
import dev.crmtestkit.generator.Tuning;
import java.lang.reflect.Array;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the attributes say of the rows besides their counts and the seed. */
record DatasetStyle(Attributes attributes) {

  /** {@code spec} as the attributes want it. */
  CrmSpec of(CrmSpec spec) {
    CrmSpec dated = applied("asOf", spec, given -> spec.withAsOf(instant("asOf")));
    CrmSpec lived =
        applied("since", dated, given -> given.withAsOf(instant("since")).advancedTo(dated.asOf()));
    CrmSpec homed =
        applied(
            "locale",
            lived,
            given -> given.withLocales(LocaleMix.parse(value("locale").toString())));
    CrmSpec probed =
        applied("probes", homed, given -> given.withProbes(only("probes", boolean[].class)[0]));
    return tuned(probed);
  }

  private CrmSpec tuned(CrmSpec spec) {
    CrmSpec profiled =
        applied(
            "profile",
            spec,
            given -> given.withTuning(Tuning.of(only("profile", Profile[].class)[0])));
    CrmSpec opened =
        applied(
            "openShare",
            profiled,
            given -> given.withTuning(given.tuning().withOpenShare(number("openShare"))));
    CrmSpec sloped =
        applied(
            "contactSlope",
            opened,
            given -> given.withTuning(given.tuning().withContactSlope(number("contactSlope"))));
    return applied(
        "missingData",
        sloped,
        given -> given.withTuning(given.tuning().withMissingData(number("missingData"))));
  }

  /** {@code spec} unless the attribute is given; a value that cannot be is refused. */
  private CrmSpec applied(String attribute, CrmSpec spec, UnaryOperator<CrmSpec> change) {
    Optional<Attributes.Given> given = attributes.find(attribute);
    if (given.isEmpty()) {
      return spec;
    }
    try {
      return change.apply(spec);
    } catch (IllegalArgumentException e) {
      throw DatasetReader.refused(given.get().element(), String.valueOf(e.getMessage()));
    }
  }

  private Instant instant(String attribute) {
    String text = value(attribute).toString();
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          attribute + " must be an instant such as 2026-01-01T00:00:00Z, but was '" + text + "'",
          e);
    }
  }

  private double number(String attribute) {
    return only(attribute, double[].class)[0];
  }

  /** An annotation has no optional values but arrays. */
  private <T> T only(String attribute, Class<T> type) {
    Object given = value(attribute);
    int length = Array.getLength(given);
    if (length != 1) {
      throw new IllegalArgumentException(
          attribute + " must be given once at most, but " + length + " values are given");
    }
    return type.cast(given);
  }

  private Object value(String attribute) {
    return attributes.find(attribute).orElseThrow().value();
  }
}
