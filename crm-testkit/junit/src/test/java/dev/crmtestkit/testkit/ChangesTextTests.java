package dev.crmtestkit.testkit;

import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.CONTACT_EMAILS;
import static dev.crmtestkit.model.CrmTable.DEALS;
import static dev.crmtestkit.model.CrmTable.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.repair.SequenceChange;
import dev.crmtestkit.repair.TableChanges;
import dev.crmtestkit.repair.TableChanges.RowUpdate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTextTests {

  private static final Instant THEN = Instant.parse("2025-03-04T05:06:07Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final CrmData DATA = CrmData.of(CrmSpec.standard());

  @Test
  void anUpdateShowsTheCellsThatDiffer() {
    Contact before = contact("a@x.example.com", null, THEN);
    Contact after = contact("b@x.example.com", "Boss", NOW);

    assertThat(describe(updates(CONTACTS, before, after)))
        .isEqualTo(
            "contacts 17 updated: email 'a@x.example.com' -> 'b@x.example.com';"
                + " title null -> 'Boss'; updated_at 2025-03-04T05:06:07Z -> 2026-01-01T00:00:00Z");
  }

  @Test
  void aCreatedRowShowsAllItsCells() {
    Deal deal =
        new Deal(
            201,
            3,
            null,
            "It's \"big\"\nreally",
            new BigDecimal("1E+3"),
            "USD",
            DealStage.PROPOSAL,
            50,
            LocalDate.of(2026, 2, 3),
            null,
            THEN,
            NOW);

    assertThat(describe(new TableChanges<>(DEALS, List.of(deal), List.of(), List.of())))
        .isEqualTo(
            "deals 201 created: company_id 3; contact_id null; title 'It's \"big\"\\nreally';"
                + " value 1000; currency 'USD'; stage 'proposal'; probability 50;"
                + " expected_close_date 2026-02-03; closed_at null;"
                + " created_at 2025-03-04T05:06:07Z; updated_at 2026-01-01T00:00:00Z");
  }

  @Test
  void aDeletedRowShowsAllItsCells() {
    ContactEmail email = new ContactEmail(new UUID(1, 2), 17, "a@x.example.com", true);

    assertThat(describe(new TableChanges<>(CONTACT_EMAILS, List.of(), List.of(), List.of(email))))
        .isEqualTo(
            "contact_emails 00000000-0000-0001-0000-000000000002 deleted:"
                + " contact_id 17; email 'a@x.example.com'; is_primary true");
  }

  @Test
  void aSequenceShowsWhereItWasAndIs() {
    LaneChanges changes =
        new LaneChanges(List.of(), List.of(new SequenceChange("crm.contacts_id_seq", 500, 501)));

    assertThat(ChangesText.describe(changes, 10))
        .isEqualTo("sequence crm.contacts_id_seq moved: 500 -> 501");
  }

  @Test
  void ofALongCellThePartWithTheDifferenceIsShown() {
    Note before = new Note(1, 2, "x".repeat(500) + "before" + "y".repeat(500), THEN);
    Note after = new Note(1, 2, "x".repeat(500) + "after" + "y".repeat(500), THEN);

    assertThat(describe(updates(NOTES, before, after)))
        .isEqualTo(
            "notes 1 updated: content ..."
                + ("x".repeat(20) + "before" + "y".repeat(34) + "... -> ...")
                + ("x".repeat(20) + "after" + "y".repeat(35) + "..."));
  }

  @Test
  void ofALongCellOfANewRowTheBeginningIsShown() {
    Note note = new Note(1, 2, "z".repeat(500), THEN);

    assertThat(describe(new TableChanges<>(NOTES, List.of(note), List.of(), List.of())))
        .contains("content '" + "z".repeat(59) + "...;");
  }

  @Test
  void aLongCellThatDiffersInItsEndShowsItsEnd() {
    Note before = new Note(1, 2, "x".repeat(500), THEN);
    Note after = new Note(1, 2, "x".repeat(500) + "y", THEN);

    assertThat(describe(updates(NOTES, before, after))).endsWith("xy'");
  }

  @Test
  void noMoreLinesThanAskedForAreGiven() {
    LaneChanges changes =
        new LaneChanges(
            List.of(
                new TableChanges<>(
                    CONTACTS, List.of(), List.of(), DATA.contacts().stream().limit(20).toList()),
                new TableChanges<>(
                    NOTES,
                    DATA.notes().stream().limit(2).toList(),
                    List.of(new RowUpdate<>(DATA.notes().row(7), DATA.notes().row(8))),
                    List.of())),
            List.of(new SequenceChange("crm.notes_id_seq", 300, 302)));

    String text = ChangesText.describe(changes, 5);

    assertThat(text.lines()).hasSize(5).first().asString().startsWith("contacts 1 deleted: ");
    assertThat(text)
        .endsWith(
            "\n... and 20 more; in all contacts: 20 deleted;"
                + " notes: 1 updated, 2 created; sequences: 1 moved");
    assertThat(ChangesText.describe(changes, 24).lines()).hasSize(24).noneMatch(this::isCut);
    assertThat(ChangesText.describe(changes, 23).lines()).hasSize(23).anyMatch(this::isCut);
    assertThat(ChangesText.describe(changes, 1).lines()).singleElement().matches(this::isCut);
  }

  @Test
  void aMillionChangesAreCountedAndNotShown() {
    List<Note> notes = Collections.nCopies(1_000_000, new Note(1, 2, "z", THEN));

    assertThat(describe(new TableChanges<>(NOTES, notes, List.of(), List.of())).lines())
        .hasSize(10)
        .last()
        .isEqualTo("... and 999991 more; in all notes: 1000000 created");
  }

  @Test
  void noChangesAreSaidToBeNone() {
    assertThat(ChangesText.describe(new LaneChanges(List.of(), List.of()), 10))
        .isEqualTo("nothing has changed");
    assertThat(ChangesText.summary(new LaneChanges(List.of(), List.of())))
        .isEqualTo("nothing has changed");
  }

  @Test
  void noLinesAtAllCannotBeAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangesText.describe(new LaneChanges(List.of(), List.of()), 0))
        .withMessage("maxLines must be at least 1, but was 0");
  }

  private boolean isCut(String line) {
    return line.startsWith("... and ");
  }

  private static String describe(TableChanges<?> changes) {
    return ChangesText.describe(new LaneChanges(List.of(changes), List.of()), 10);
  }

  private static <R> TableChanges<R> updates(CrmTable<R> table, R before, R after) {
    return new TableChanges<>(table, List.of(), List.of(new RowUpdate<>(before, after)), List.of());
  }

  private static Contact contact(String email, String title, Instant updatedAt) {
    return new Contact(17, 3, "Ann", "Lee", email, null, title, null, THEN, updatedAt);
  }
}
