package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.LocaleMix;
import dev.crmtestkit.generator.Tuning;
import java.util.ArrayList;
import java.util.List;

/** What only few specs have, as attributes of the annotation and as options of the runner. */
final class Unusual {

  private Unusual() {}

  static List<String> attributes(CrmSpec spec) {
    List<String> attributes = new ArrayList<>();
    if (!spec.since().equals(spec.asOf())) {
      attributes.add("since = " + Repeat.quoted(spec.since().toString()));
    }
    if (!spec.locales().equals(LocaleMix.ENGLISH)) {
      attributes.add("locale = " + Repeat.quoted(spec.locales().toString()));
    }
    if (!spec.tuning().equals(Tuning.STANDARD)) {
      attributes.add("profile = Profile." + spec.tuning().profile());
      attributes.add("openShare = " + spec.tuning().openShare());
      attributes.add("contactSlope = " + spec.tuning().contactSlope());
      attributes.add("missingData = " + spec.tuning().missingData());
    }
    if (spec.probes()) {
      attributes.add("probes = true");
    }
    return attributes;
  }

  /** Each with a blank before it. */
  static String options(CrmSpec spec) {
    StringBuilder options = new StringBuilder();
    if (!spec.since().equals(spec.asOf())) {
      options.append(" --since ").append(spec.since());
    }
    if (!spec.locales().equals(LocaleMix.ENGLISH)) {
      options.append(" --locale ").append(spec.locales());
    }
    if (!spec.tuning().equals(Tuning.STANDARD)) {
      options.append(" --profile ").append(spec.tuning().profile().label());
      options.append(" --open-share ").append(spec.tuning().openShare());
      options.append(" --contact-slope ").append(spec.tuning().contactSlope());
      options.append(" --missing-data ").append(spec.tuning().missingData());
    }
    return options.append(spec.probes() ? " --probes" : "").toString();
  }
}
