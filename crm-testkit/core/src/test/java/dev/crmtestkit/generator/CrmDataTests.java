package dev.crmtestkit.generator;

import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.CONTACT_EMAILS;
import static dev.crmtestkit.model.CrmTable.DEALS;
import static dev.crmtestkit.model.CrmTable.DEAL_PRODUCTS;
import static dev.crmtestkit.model.CrmTable.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrmDataTests {

  static List<CrmTable<?>> tables() {
    return CrmTable.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowAloneEqualsTheRowInBulk(CrmTable<?> table) {
    Rows<?> rows = CrmData.of(Specs.ofEveryTable()).rows(table);
    List<?> bulk = rows.stream().toList();
    long[] indexes = rows.indexes().toArray();

    assertThat(bulk).hasSize(indexes.length);
    for (int place = bulk.size() - 1; place >= 0; place -= 7) {
      Object alone = CrmData.of(Specs.ofEveryTable()).rows(table).row(indexes[place]);
      assertThat(alone).isEqualTo(bulk.get(place));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void manyThreadsSeeTheSameRows(CrmTable<?> table) {
    Rows<?> rows = CrmData.of(Specs.ofEveryTable()).rows(table);

    assertThat(rows.stream().parallel().toList()).isEqualTo(rows.stream().toList());
  }

  @Test
  void anotherSeedGivesOtherRows() {
    CrmData one = CrmData.of(Specs.ofEveryTable());
    CrmData other = CrmData.of(Specs.ofEveryTable().withSeed(43));

    for (CrmTable<?> table : CrmTable.all()) {
      assertThat(other.rows(table).row(0)).isNotEqualTo(one.rows(table).row(0));
    }
  }

  @Test
  void childrenOfAParentAndParentsOfAChildAreInverse() {
    CrmData data = CrmData.of(Specs.ofEveryTable());

    assertThat(data.companies().stream().flatMap(c -> data.contactsOf(c).stream()))
        .containsExactlyInAnyOrderElementsOf(data.contacts().stream().toList())
        .allSatisfy(contact -> assertThat(has(data, data.companyOf(contact), contact)).isTrue());
    assertThat(data.deals().stream().flatMap(d -> data.dealProductsOf(d).stream()))
        .containsExactlyElementsOf(data.dealProducts().stream().toList())
        .allSatisfy(
            item -> assertThat(data.dealProductsOf(data.dealOf(item)).stream()).contains(item));
    assertThat(data.deals().stream().flatMap(d -> data.tasksOf(d).stream()))
        .containsExactlyElementsOf(data.tasks().stream().toList())
        .allSatisfy(task -> assertThat(data.tasksOf(data.dealOf(task)).stream()).contains(task));
    assertThat(data.contacts().stream().flatMap(c -> data.activitiesOf(c).stream()))
        .containsExactlyInAnyOrderElementsOf(data.activities().stream().toList())
        .allMatch(row -> data.activitiesOf(data.contactOf(row)).stream().anyMatch(row::equals));
    assertThat(data.contacts().stream().flatMap(c -> data.notesOf(c).stream()))
        .containsExactlyInAnyOrderElementsOf(data.notes().stream().toList())
        .allMatch(row -> data.notesOf(data.contactOf(row)).stream().anyMatch(row::equals));
    assertThat(data.contacts().stream().flatMap(c -> data.emailsOf(c).stream()))
        .containsExactlyElementsOf(data.contactEmails().stream().toList())
        .allMatch(row -> data.emailsOf(data.contactOf(row)).stream().anyMatch(row::equals));
    assertThat(data.contacts().stream().flatMap(c -> data.phonesOf(c).stream()))
        .containsExactlyElementsOf(data.contactPhones().stream().toList())
        .allMatch(row -> data.phonesOf(data.contactOf(row)).stream().anyMatch(row::equals));
    assertThat(data.deals().stream())
        .allMatch(row -> has(data.dealsOf(data.contactOf(row).orElseThrow()), row));
  }

  @Test
  void theDealsOfACompanyAreThoseOfItsContacts() {
    CrmData data = CrmData.of(Specs.ofEveryTable());

    for (Company company : data.companies().stream().toList()) {
      Stream<Deal> ofContacts =
          data.contactsOf(company).stream().flatMap(contact -> data.dealsOf(contact).stream());
      assertThat(data.dealsOf(company).stream())
          .containsExactlyInAnyOrderElementsOf(ofContacts.toList())
          .allSatisfy(deal -> assertThat(deal.companyId()).isEqualTo(company.id()));
    }
  }

  @Test
  void raisingTheCountOfOneTableLeavesTheOthersAlone() {
    CrmData before = CrmData.of(Specs.ofEveryTable());
    for (CrmTable<?> raised : CrmTable.counted()) {
      CrmSpec spec = before.spec().withCount(raised, before.spec().count(raised) + 1);
      CrmData after = CrmData.of(spec);
      for (CrmTable<?> table : CrmTable.all()) {
        if (!dependsOn(table, raised)) {
          assertThat(after.rows(table).stream().toList())
              .as("%s when there is one more of %s", table, raised)
              .isEqualTo(before.rows(table).stream().toList());
        }
      }
    }
  }

  @Test
  void raisingACountKeepsWhatEachRowHasOfItsOwn() {
    CrmData before = CrmData.of(CrmSpec.standard());
    CrmData after =
        CrmData.of(CrmSpec.standard().withCount(COMPANIES, 150).withCount(PRODUCTS, 60));

    assertThat(after.companies().slice(new RowRange(0, 100)).stream().toList())
        .isEqualTo(before.companies().stream().toList());
    assertThat(after.products().slice(new RowRange(0, 50)).stream().toList())
        .isEqualTo(before.products().stream().toList());
    assertThat(after.contacts().stream().map(Contact::title).toList())
        .isEqualTo(before.contacts().stream().map(Contact::title).toList());
  }

  @Test
  void contactsWithoutACompanyAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(CrmSpec.standard().withCount(COMPANIES, 0)))
        .withMessage("contacts need rows of companies, but there are none");
  }

  @Test
  void moreMailAddressesThanFiveEachAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(CrmSpec.standard().withCount(CONTACT_EMAILS, 2_501)))
        .withMessage(
            "count of contact_emails must be at most 2500 (5 for each of the 500 contacts),"
                + " but was 2501");
  }

  @Test
  void moreLineItemsThanProductsForEachDealAreRefused() {
    CrmSpec spec = CrmSpec.standard().withCount(PRODUCTS, 1).withCount(DEALS, 10);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(spec.withCount(DEAL_PRODUCTS, 11)))
        .withMessage(
            "count of deal_products must be at most 10 (1 for each of the 10 deals), but was 11");
  }

  @Test
  void aRowOfAnotherDataSetIsRefused() {
    CrmData small = CrmData.of(CrmSpec.empty().withCount(COMPANIES, 1).withCount(CONTACTS, 1));
    Company stranger = CrmData.of(CrmSpec.standard()).companies().row(7);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> small.contactsOf(stranger))
        .withMessage("id of companies must be in [1, 2), the ids of these rows, but was 8");
  }

  private static <R> boolean has(Rows<R> rows, R row) {
    return rows.stream().anyMatch(row::equals);
  }

  private static boolean has(CrmData data, Company company, Contact contact) {
    return data.contactsOf(company).stream().anyMatch(contact::equals);
  }

  /** Through references, and a deal's value through its line items. */
  /** Their texts name a deal, a product and an amount. */
  private static final Set<CrmTable<?>> SPEAKING_OF_DEALS =
      Set.of(CrmTable.ACTIVITIES, CrmTable.NOTES, CrmTable.TASKS);

  private static boolean dependsOn(CrmTable<?> table, CrmTable<?> other) {
    return table == other
        || (table == DEALS && (other == DEAL_PRODUCTS || other == PRODUCTS))
        || (SPEAKING_OF_DEALS.contains(table) && (other == DEALS || dependsOn(DEALS, other)))
        || table.references().stream()
            .anyMatch(reference -> dependsOnParent(reference.parent(), other));
  }

  /** A deal's children see its id and its times, which no line item moves. */
  private static boolean dependsOnParent(CrmTable<?> parent, CrmTable<?> other) {
    return parent == other
        || parent.references().stream()
            .anyMatch(reference -> dependsOnParent(reference.parent(), other));
  }
}
