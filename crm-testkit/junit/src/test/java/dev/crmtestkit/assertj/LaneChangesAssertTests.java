package dev.crmtestkit.assertj;

import static dev.crmtestkit.assertj.CrmAssertions.assertThat;
import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.repair.SequenceChange;
import dev.crmtestkit.repair.TableChanges;
import dev.crmtestkit.repair.TableChanges.RowUpdate;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** On changes made by hand. Both of the imports of {@code assertThat} are used, as users will. */
class LaneChangesAssertTests {

  private static final Instant THEN = Instant.parse("2025-03-04T05:06:07Z");
  private static final Contact GONE =
      new Contact(
          17,
          3,
          "Ann",
          "Lee",
          "a@x.example.com",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          THEN,
          THEN);
  private static final LaneChanges NONE = new LaneChanges(List.of(), List.of());
  private static final LaneChanges SEQUENCE =
      new LaneChanges(List.of(), List.of(new SequenceChange("crm.notes_id_seq", 300, 301)));
  private static final LaneChanges SOME =
      new LaneChanges(
          List.of(
              new TableChanges<>(CONTACTS, List.of(), List.of(), List.of(GONE)),
              new TableChanges<>(
                  NOTES,
                  List.of(note(301, "100 % new"), note(302, "new")),
                  List.of(new RowUpdate<>(note(5, "old"), note(5, "other"))),
                  List.of())),
          List.of());

  @Test
  void bothImportsOfAssertThatStandBesideEachOther() {
    assertThat(SOME).isNotEmpty();
    assertThat("text").isNotEmpty();
    assertThat(List.of(1)).isNotEmpty();
  }

  @Test
  void whatIsSoPasses() {
    assertThat(NONE).isEmpty().hasCreated(NOTES, 0).onlyIn();
    assertThat(SEQUENCE).isEmpty();
    assertThat(SOME)
        .isNotEmpty()
        .hasCreated(NOTES, 2)
        .hasUpdated(NOTES, 1)
        .hasDeleted(NOTES, 0)
        .hasDeleted(CONTACTS, 1)
        .hasDeleted(COMPANIES, 0)
        .onlyIn(CONTACTS, NOTES)
        .onlyIn(COMPANIES, CONTACTS, NOTES);
  }

  @Test
  void rowsCanBeLookedAt() {
    assertThat(SOME).created(NOTES).extracting(Note::content).containsExactly("100 % new", "new");
    assertThat(SOME).updated(NOTES).extracting(RowUpdate::after).containsExactly(note(5, "other"));
    assertThat(SOME).deleted(CONTACTS).containsExactly(GONE);
    assertThat(SOME).created(COMPANIES).isEmpty();
  }

  @Test
  void changesThatShouldNotBeAreShown() {
    assertFails(
        () -> assertThat(SOME).as("100 % sure").isEmpty(),
        """
        [100 % sure] Expecting no changes, but:
          contacts 17 deleted: company_id 3; first_name 'Ann'; last_name 'Lee'; \
        email 'a@x.example.com'; phone null; title null; department null; city null; region null; postal_code null; \
        country null; time_zone null; \
        created_at 2025-03-04T05:06:07Z; updated_at 2025-03-04T05:06:07Z
          notes 5 updated: content 'old' -> 'other'
          notes 301 created: contact_id 2; content '100 % new'; created_at 2025-03-04T05:06:07Z
          notes 302 created: contact_id 2; content 'new'; created_at 2025-03-04T05:06:07Z""");
  }

  @Test
  void changesThatShouldBeAndAreNotAreMissed() {
    assertFails(
        () -> assertThat(SEQUENCE).isNotEmpty(),
        """
        Expecting changed rows, but:
          sequence crm.notes_id_seq moved: 300 -> 301""");
  }

  @Test
  void aWrongNumberIsToldBesideTheChanges() {
    assertFails(
        () -> assertThat(NONE).hasCreated(NOTES, 3),
        """
        Expecting 3 of notes to be created, but 0 were:
          nothing has changed""");
    assertFailsFirst(
        () -> assertThat(SOME).hasUpdated(NOTES, 2),
        "Expecting 2 of notes to be updated, but 1 were:");
    assertFailsFirst(
        () -> assertThat(SOME).hasDeleted(CONTACTS, 0),
        "Expecting 0 of contacts to be deleted, but 1 were:");
  }

  @Test
  void changesElsewhereAreShown() {
    assertFailsFirst(
        () -> assertThat(SOME).onlyIn(NOTES, COMPANIES),
        "Expecting changes only in [notes, companies], but:");
  }

  @Test
  void rowsAreNamedWhenTheyAreNotAsExpected() {
    assertFailsFirst(
        () -> assertThat(SOME).as("after 10 %").created(NOTES).hasSize(3),
        "[after 10 % notes created] ");
    assertFailsFirst(() -> assertThat(SOME).deleted(CONTACTS).isEmpty(), "[contacts deleted] ");
  }

  @Test
  void noChangesAtAllAreAMistake() {
    LaneChanges nothing = null;

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(nothing).hasCreated(NOTES, 0))
        .withMessageContaining("Expecting actual not to be null");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
  }

  private static void assertFailsFirst(ThrowingCallable assertion, String firstLine) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(error -> assertThat(error.getMessage().lines().findFirst()).hasValue(firstLine));
  }

  private static Note note(long id, String content) {
    return new Note(id, 2, content, THEN);
  }
}
