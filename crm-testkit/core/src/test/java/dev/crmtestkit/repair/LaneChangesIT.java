package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.CrmTable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a test changed, row by row. */
class LaneChangesIT {

  private static final class Standard {
    static final LaneTemplate TEMPLATE = LaneTemplate.make("postgres", LaneTemplate.standardSpec());
  }

  private final CrmData data = CrmData.of(LaneTemplate.standardSpec());

  @Test
  void createdUpdatedAndDeletedRowsAreListedTableByTable() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute(
          RowMischiefs.NEW_COMPANY,
          "update crm.contacts set first_name = 'Xenia' where id in (8, 5)",
          "delete from crm.contact_emails where id = '" + data.contactEmails().row(3).id() + "'");
      LaneChanges changes = lane.state().changes(lane.own());
      assertThat(changes.tables())
          .extracting(table -> table.table().name())
          .containsExactly("companies", "contacts", "contact_emails");
      TableChanges<Company> companies = of(changes, CrmTable.COMPANIES);
      assertThat(companies.created()).extracting(Company::name).containsExactly("New");
      TableChanges<Contact> contacts = of(changes, CrmTable.CONTACTS);
      assertThat(contacts.updated())
          .extracting(TableChanges.RowUpdate::before)
          .containsExactly(data.contacts().row(4), data.contacts().row(7));
      assertThat(contacts.updated())
          .extracting(update -> update.after().firstName())
          .containsExactly("Xenia", "Xenia");
      TableChanges<ContactEmail> emails = of(changes, CrmTable.CONTACT_EMAILS);
      assertThat(emails.deleted()).containsExactly(data.contactEmails().row(3));
      assertThat(changes.sequences())
          .containsExactly(new SequenceChange("crm.companies_id_seq", 100, 101));
    }
  }

  @Test
  void aRowWithEqualValuesDidNotChange() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute(
          "update crm.notes set content = content",
          "update crm.deals set value = value, updated_at = updated_at + interval '0'",
          "update crm.contact_phones set phone = phone");
      LaneChanges changes = lane.state().changes(lane.own());
      assertThat(changes.tables())
          .extracting(table -> table.table().name())
          .containsExactly("deals"); // whose trigger sets updated_at
      assertThat(of(changes, CrmTable.DEALS).updated()).hasSize(200);
    }
  }

  @Test
  void anEmptiedTableLostAllItsRows() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute("truncate crm.notes");
      assertThat(of(lane.state().changes(lane.own()), CrmTable.NOTES).deleted())
          .isEqualTo(data.notes().stream().toList());
    }
  }

  @Test
  void aMovedKeyIsARowDeletedAndAnotherCreated() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute("update crm.tasks set id = 9000 where id = 5");
      var tasks = of(lane.state().changes(lane.own()), CrmTable.TASKS);
      assertThat(tasks.deleted()).containsExactly(data.tasks().row(4));
      assertThat(tasks.created()).extracting(task -> task.id()).containsExactly(9000L);
      assertThat(tasks.updated()).isEmpty();
    }
  }

  @Test
  void anUntouchedLaneHasNoChanges() throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      lane.execute("begin", "delete from crm.notes", "rollback");
      LaneChanges changes = lane.state().changes(lane.own());
      assertThat(changes.isEmpty()).isTrue();
      assertThat(changes.sequences()).isEmpty();
    }
  }

  @SuppressWarnings("unchecked") // the changes of a table of R hold rows of R
  private static <R> TableChanges<R> of(LaneChanges changes, CrmTable<R> table) {
    return (TableChanges<R>)
        changes.tables().stream()
            .filter(candidate -> candidate.table().equals(table))
            .findAny()
            .orElseThrow();
  }
}
