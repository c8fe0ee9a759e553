package dev.crmtestkit.load;

import dev.crmtestkit.model.Company;
import java.time.Instant;

/** Rows as an application would insert them, which leaves the key to the database. */
final class ApplicationRows {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private ApplicationRows() {}

  static Company company(String domain) {
    return new Company(
        0,
        "Hand-made",
        null,
        domain,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        NOW,
        NOW);
  }
}
