package dev.crmtestkit.assertj;

import static dev.crmtestkit.assertj.CrmAssertions.assertThat;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.CONTACT_EMAILS;
import static dev.crmtestkit.model.CrmTable.NOTES;
import static dev.crmtestkit.model.CrmTable.TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.testkit.CrmDatabase;
import dev.crmtestkit.testkit.CrmTestkit;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmDatabaseAssertIT {

  private CrmDatabase database;

  @BeforeEach
  void start() {
    database = CrmTestkit.start(CrmSpec.standard());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aDatabaseIsConsistentAndUnchangedAtFirst() {
    assertThat(database).isConsistent().isUnchanged().changes().isEmpty();
    assertThat(database).table("contacts").hasRowCount(500).isUnchanged();
    assertThat(database).table(CONTACT_EMAILS).isEmpty().isUnchanged();
  }

  @Test
  void theRowsThatATestChangedAreFound() {
    run("update crm.tasks set title = 'Rest' where id in (7, 8)");
    run("delete from crm.notes where id = 1");
    run("insert into crm.notes (contact_id, content) values (3, 'new')");

    assertThat(database)
        .changes()
        .hasUpdated(TASKS, 2)
        .hasDeleted(NOTES, 1)
        .hasCreated(NOTES, 1)
        .onlyIn(NOTES, TASKS);
    assertThat(database)
        .changes()
        .updated(TASKS)
        .extracting(update -> update.after().title())
        .containsOnly("Rest");
    assertThat(database)
        .changes()
        .updated(TASKS)
        .first()
        .extracting(update -> update.before())
        .isEqualTo(database.data().tasks().withId(7));
    assertThat(database).changes().created(NOTES).singleElement().matches(note -> note.id() == 301);
    assertThat(database).table(CONTACTS).isUnchanged();
  }

  @Test
  void aWrongRowCountIsToldWithWhatChanged() {
    Task gone = database.data().tasks().withId(150);
    run("delete from crm.tasks where id = 150");

    assertFails(
        () -> assertThat(database).as("after all").table("tasks").hasRowCount(150),
        "[after all] Expecting the row count of tasks to be 150, but was 149;"
            + " it was 150 at the start, and since:\n"
            + "  tasks 150 deleted: deal_id "
            + gone.dealId()
            + "; title '"
            + gone.title().substring(0, 20));
    assertFails(
        () -> assertThat(database).table(TASKS).isUnchanged(),
        "Expecting tasks to be unchanged, but:\n  tasks 150 deleted: ");
    assertFails(
        () -> assertThat(database).isUnchanged(),
        "Expecting the database to be unchanged, but:\n  tasks 150 deleted: ");
  }

  @Test
  void whatCannotBeTrueIsListed() {
    run("update crm.deals set value = value + 1 where id <= 9");

    assertFails(
        () -> assertThat(database).as("100 %").isConsistent(),
        "[100 %] Expecting the database to be consistent, but 1 of ");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(database).isConsistent())
        .withMessageContaining(
            " checks fails:\n  deal-value-sum: A deal's value is the exact sum of its line items,"
                + " where it has any.\n    deal 1: value ")
        .withMessageContaining("\n    ... and ");
  }

  @Test
  void whatAnApplicationWritesNowIsNotInTheFuture() {
    run("insert into crm.notes (contact_id, content, created_at) values (3, 'now', now())");

    assertThat(database).isConsistent();
  }

  @Test
  void dataThatEndsLaterThanNowIsConsistentToo() {
    CrmSpec later = CrmSpec.standard().withAsOf(Instant.parse("2999-01-01T00:00:00Z"));
    try (CrmDatabase future = CrmTestkit.start(later)) {
      assertThat(future).isConsistent();
    }
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(database).table("contcats").isEmpty())
        .withMessageStartingWith("table must be one of [companies, contacts, ")
        .withMessageEndingWith(", but was contcats");
  }

  private void run(String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }

  private static void assertFails(ThrowingCallable assertion, String beginning) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(error -> assertThat(error.getMessage()).startsWith(beginning));
  }
}
