package dev.crmtestkit.testkit;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import java.util.Optional;

/** A preparation that tells when it had to work. */
record CountedPreparation(Preparation preparation, Runnable worked) implements Preparation {

  @Override
  public String fingerprint() {
    return preparation.fingerprint();
  }

  @Override
  public Optional<Preparation> base() {
    return preparation.base();
  }

  @Override
  public void warmUp() {
    preparation.warmUp();
  }

  @Override
  public void prepare(DatabaseAddress database) {
    preparation.prepare(database);
    worked.run();
  }

  @Override
  public String toString() {
    return preparation.toString();
  }
}
