package dev.crmtestkit.assertj;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.testkit.CrmDatabase;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import dev.crmtestkit.verify.VerifyReport;
import java.time.Instant;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a CRM database. Each asks the database anew and sees what is committed.
 *
 * <pre>{@code
 * assertThat(database).table("contacts").hasRowCount(500);
 * assertThat(database).isConsistent();
 * assertThat(database).changes().hasCreated(CONTACTS, 1).onlyIn(CONTACTS);
 * }</pre>
 */
public final class CrmDatabaseAssert extends AbstractAssert<CrmDatabaseAssert, CrmDatabase> {

  CrmDatabaseAssert(CrmDatabase actual) {
    super(actual, CrmDatabaseAssert.class);
  }

  /**
   * Assertions about a table.
   *
   * @param name as in the database, such as {@code deal_products}
   * @throws IllegalArgumentException if there is no CRM table of that name
   */
  @CheckReturnValue
  public CrmTableAssert<?> table(String name) {
    return table(
        CrmTable.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "table must be one of " + CrmTable.all() + ", but was " + name)));
  }

  /** Assertions about a table. */
  @CheckReturnValue
  public <R> CrmTableAssert<R> table(CrmTable<R> table) {
    isNotNull();
    return new CrmTableAssert<>(actual, table).as(info.description());
  }

  /** Assertions about the rows that were created, updated and deleted since the start. */
  @CheckReturnValue
  public LaneChangesAssert changes() {
    isNotNull();
    return new LaneChangesAssert(actual.changes()).as(info.description());
  }

  /** No row was created, updated or deleted since the start. Sequences may have moved. */
  public CrmDatabaseAssert isUnchanged() {
    isNotNull();
    LaneChanges changes = actual.changes();
    if (!changes.isEmpty()) {
      failWithMessage("Expecting the database to be unchanged, but:%s", Lines.indented(changes));
    }
    return this;
  }

  /**
   * The data can be true: no orphans, sums that fit, an order in time, and whatever else {@link
   * CrmVerifier} checks. Nothing may have happened later than now, or as-of where that is later.
   */
  public CrmDatabaseAssert isConsistent() {
    isNotNull();
    VerifyReport report = CrmVerifier.on(actual.dataSource()).verify(expectations());
    if (!report.passed()) {
      failWithMessage("%s", Lines.inconsistencies(report));
    }
    return this;
  }

  private VerifyExpectations expectations() {
    Instant asOf = actual.data().spec().asOf();
    return asOf.isAfter(Instant.now())
        ? VerifyExpectations.none().withAsOf(asOf)
        : VerifyExpectations.none();
  }
}
