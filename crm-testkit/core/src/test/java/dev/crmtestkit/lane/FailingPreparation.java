package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.model.CrmException;

/** Never comes to an end. */
final class FailingPreparation implements Preparation {

  @Override
  public String fingerprint() {
    return "failing";
  }

  @Override
  public void prepare(DatabaseAddress database) {
    throw new CrmException("no numbers today", null);
  }
}
