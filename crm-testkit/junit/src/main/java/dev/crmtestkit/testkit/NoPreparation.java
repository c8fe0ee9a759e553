package dev.crmtestkit.testkit;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;

/** For servers that keep nothing but the templates that are built on them later. */
record NoPreparation() implements Preparation {

  @Override
  public String fingerprint() {
    return "nothing";
  }

  @Override
  public void prepare(DatabaseAddress database) {}
}
