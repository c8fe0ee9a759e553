package dev.crmtestkit.generator;

import dev.crmtestkit.model.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How unequal the rows of a data set are: a name for settings of the laws that fit together. */
public enum Profile {
  /** As a sales team's database is: the laws with the parameters of the documentation. */
  BALANCED,

  /** Few parents have most of the children, and few deals make most of the revenue. */
  SKEWED,

  /** Every parent has about as many children as any other: for tests that need an even spread. */
  UNIFORM;

  /**
   * The profile with that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Profile named(String label) {
    for (Profile profile : values()) {
      if (profile.label().equals(label)) {
        return profile;
      }
    }
    List<String> labels = Stream.of(values()).map(Profile::label).toList();
    throw new IllegalArgumentException(
        "there is no profile '" + label + "'; " + NearestWord.wayOut(label, "profiles", labels));
  }

  /** As options and annotations spell it, such as {@code balanced}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
