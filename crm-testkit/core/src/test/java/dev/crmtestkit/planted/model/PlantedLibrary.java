package dev.crmtestkit.planted.model;

import java.util.Locale;
import net.datafaker.Faker;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Imports libraries that are there for tests only. */
final class PlantedLibrary {

  private PlantedLibrary() {}

  static void assertj() {
    Assertions.assertThat(1).isPositive();
  }

  static void junit() {
    Assumptions.assumeTrue(true);
  }

  static Faker datafaker() {
    return new Faker(Locale.ENGLISH);
  }
}
