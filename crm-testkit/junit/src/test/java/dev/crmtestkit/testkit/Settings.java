package dev.crmtestkit.testkit;

import java.util.Map;
import java.util.Optional;

/** Settings that are not those of the machine on which the tests run. */
final class Settings {

  private Settings() {}

  static TestkitSettings none() {
    return of(Map.of());
  }

  static TestkitSettings of(Map<String, String> values) {
    return new TestkitSettings(
        name -> Optional.ofNullable(values.get(name)), Map.of(), name -> Optional.empty());
  }
}
