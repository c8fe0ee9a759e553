package dev.crmtestkit.assertj;

import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.testkit.CrmDatabase;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry to assertions about a CRM database. {@code assertThat} can be imported statically
 * beside that of AssertJ.
 */
@CheckReturnValue
public final class CrmAssertions {

  private CrmAssertions() {}

  /** Assertions about what stands in {@code actual} when they are made. */
  public static CrmDatabaseAssert assertThat(CrmDatabase actual) {
    return new CrmDatabaseAssert(actual);
  }

  /** Assertions about changes that were found earlier. */
  public static LaneChangesAssert assertThat(LaneChanges actual) {
    return new LaneChangesAssert(actual);
  }
}
