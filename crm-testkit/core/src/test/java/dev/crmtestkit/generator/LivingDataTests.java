package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of a data set after the day of its counts. */
class LivingDataTests {

  private static final CrmSpec SPEC = Specs.ofEveryTable();
  private static final CrmData LATER = CrmData.of(SPEC.advancedTo(day(500)));

  static List<CrmTable<?>> tables() {
    return CrmTable.all();
  }

  @Test
  void asOfTheDayOfTheCountsTheRowsAreThoseThatWereAskedFor() {
    Map<CrmTable<?>, Long> counts = new HashMap<>(CrmData.of(SPEC).counts());
    counts.keySet().retainAll(CrmTable.counted());

    assertThat(counts).containsExactlyInAnyOrderEntriesOf(SPEC.counts());
  }

  @Test
  void everyTableButProductsGrows() {
    for (CrmTable<?> table : CrmTable.all()) {
      if (table == CrmTable.PRODUCTS) {
        assertThat(LATER.rows(table).count()).isEqualTo(SPEC.count(table));
      } else {
        assertThat(LATER.rows(table).count()).as("%s", table).isGreaterThan(SPEC.count(table));
      }
    }
  }

  /** 0.25 / 29.7 a day; 0.6 of it; 0.0015; 0.001. */
  @Test
  void tablesGrowAtTheirRates() {
    CrmData data = CrmData.of(Specs.times(50).advancedTo(day(365)));
    Map<CrmTable<?>, Double> perDay =
        Map.of(
            CrmTable.DEALS,
            0.25 / 29.7,
            CrmTable.DEAL_PRODUCTS,
            0.25 / 29.7,
            CrmTable.TASKS,
            0.25 / 29.7,
            CrmTable.ACTIVITIES,
            0.15 / 29.7,
            CrmTable.NOTES,
            0.15 / 29.7,
            CrmTable.CONTACTS,
            0.0015,
            CrmTable.CONTACT_EMAILS,
            0.0015,
            CrmTable.CONTACT_PHONES,
            0.0015,
            CrmTable.COMPANIES,
            0.001,
            CrmTable.PRODUCTS,
            0.0);

    perDay.forEach(
        (table, rate) ->
            assertThat((double) data.rows(table).count() / data.spec().count(table) - 1)
                .as("growth of %s", table)
                .isBetween(rate * 355, rate * 375 + 1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 27, 28, 29, 56, 100, 364, 500})
  void thereIsWhatWasMadeByThen(int days) {
    CrmData data = CrmData.of(SPEC.advancedTo(day(days)));

    assertCreated(data, CrmTable.COMPANIES, Company::createdAt);
    assertCreated(data, CrmTable.CONTACTS, Contact::createdAt);
    assertCreated(data, CrmTable.DEALS, Deal::createdAt);
    assertCreated(data, CrmTable.ACTIVITIES, Activity::createdAt);
    assertCreated(data, CrmTable.TASKS, Task::createdAt);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowAloneEqualsTheRowInBulk(CrmTable<?> table) {
    List<?> bulk = LATER.rows(table).stream().toList();
    long[] indexes = LATER.rows(table).indexes().toArray();

    for (int place = bulk.size() - 1; place >= 0; place -= 11) {
      assertThat(CrmData.of(LATER.spec()).rows(table).row(indexes[place]))
          .isEqualTo(bulk.get(place));
    }
  }

  @Test
  void rowsAreFoundByTheirIds() {
    for (Deal deal : LATER.deals().list()) {
      assertThat(LATER.deals().withId(deal.id())).isEqualTo(deal);
    }
    assertThat(LATER.deals().stream().map(Deal::id))
        .containsExactlyElementsOf(
            Stream.iterate(1L, id -> id + 1).limit(LATER.deals().count()).toList());
  }

  @Test
  void childrenOfAParentAndParentsOfAChildAreInverse() {
    assertInverse(LATER.companies(), LATER::contactsOf, LATER.contacts(), LATER::companyOf);
    assertInverse(LATER.companies(), LATER::dealsOf, LATER.deals(), LATER::companyOf);
    assertInverse(
        LATER.contacts(), LATER::dealsOf, LATER.deals(), d -> LATER.contactOf(d).orElseThrow());
    assertInverse(LATER.contacts(), LATER::notesOf, LATER.notes(), LATER::contactOf);
    assertInverse(LATER.contacts(), LATER::activitiesOf, LATER.activities(), LATER::contactOf);
    assertInverse(LATER.contacts(), LATER::emailsOf, LATER.contactEmails(), LATER::contactOf);
    assertInverse(LATER.contacts(), LATER::phonesOf, LATER.contactPhones(), LATER::contactOf);
    assertInverse(LATER.deals(), LATER::tasksOf, LATER.tasks(), LATER::dealOf);
    assertInverse(LATER.deals(), LATER::dealProductsOf, LATER.dealProducts(), LATER::dealOf);
    assertInverse(LATER.deals(), LATER::stageHistoryOf, LATER.stageHistory(), LATER::dealOf);
  }

  @Test
  void whatMustBeUniqueIs() {
    assertThat(LATER.companies().stream().map(Company::domain)).doesNotHaveDuplicates();
    assertThat(LATER.companies().stream().map(Company::name)).doesNotHaveDuplicates();
    assertThat(LATER.contacts().stream().map(Contact::email)).doesNotHaveDuplicates();
    assertThat(LATER.contactEmails().stream().map(ContactEmail::id)).doesNotHaveDuplicates();
    assertThat(LATER.contactEmails().stream().map(ContactEmail::email)).doesNotHaveDuplicates();
    assertThat(LATER.contactPhones().stream().map(ContactPhone::id)).doesNotHaveDuplicates();
    assertThat(LATER.stageHistory().stream().map(DealStageEntry::id)).doesNotHaveDuplicates();
  }

  @Test
  void aDealsValueIsTheSumOfItsLineItemsFromTheStart() {
    for (int days = 1; days < 40; days++) {
      CrmData data = CrmData.of(SPEC.advancedTo(day(days)));
      assertThat(data.deals().stream())
          .filteredOn(deal -> data.dealProductsOf(deal).count() > 0)
          .allSatisfy(
              deal -> assertThat(deal.value()).isEqualByComparingTo(sumOfItems(data, deal)));
      assertThat(data.contacts().stream())
          .allSatisfy(
              contact ->
                  assertThat(data.emailsOf(contact).list())
                      .isEqualTo(LATER.emailsOf(contact).list()));
    }
  }

  @Test
  void aDealStandsWhereItsHistoryEnds() {
    assertThat(LATER.deals().stream())
        .allSatisfy(
            deal -> {
              List<DealStageEntry> stages = LATER.stageHistoryOf(deal).list();
              DealStageEntry last = stages.get(stages.size() - 1);
              assertThat(last.stage()).isEqualTo(deal.stage());
              assertThat(last.leftAt()).isNull();
              assertThat(stages.get(0).enteredAt()).isEqualTo(deal.createdAt());
            });
  }

  /** The first two years: 2.6 of them double the contacts. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 200})
  void noCompanyHasMoreContactsThanEmployees(int times) {
    CrmData data =
        CrmData.of(
            CrmSpec.empty()
                .withCount(CrmTable.COMPANIES, 50)
                .withCount(CrmTable.CONTACTS, 50L * times)
                .advancedTo(day(730)));

    assertThat(data.companies().stream())
        .hasSizeGreaterThan(70)
        .allSatisfy(
            company ->
                assertThat(data.contactsOf(company).count())
                    .isLessThanOrEqualTo(company.employeeCount()));
  }

  @Test
  void laterContactsAreSpreadOverLargeCompaniesAndThoseThatCameLater() {
    long first = SPEC.count(CrmTable.CONTACTS);
    Map<Long, Long> later =
        LATER.contacts().slice(new RowRange(first, LATER.contacts().count())).stream()
            .collect(Collectors.groupingBy(Contact::companyId, Collectors.counting()));

    assertThat(later.keySet()).anyMatch(company -> company > SPEC.count(CrmTable.COMPANIES));
    assertThat(later.keySet())
        .hasSizeGreaterThan((int) SPEC.count(CrmTable.COMPANIES) / 4)
        .hasSizeLessThan((int) LATER.companies().count() / 2);
  }

  @Test
  void newActivitiesAreAboutDealsOfTheirContactThatAreThere() {
    List<Activity> about =
        LATER
            .activities()
            .slice(new RowRange(SPEC.count(CrmTable.ACTIVITIES), LATER.activities().count()))
            .stream()
            .filter(activity -> activity.dealId() != null)
            .toList();

    assertThat(about)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            activity -> {
              Deal deal = LATER.dealOf(activity).orElseThrow();
              assertThat(deal.contactId()).isEqualTo(activity.contactId());
              assertThat(deal.createdAt()).isBeforeOrEqualTo(activity.createdAt());
            });
  }

  @Test
  void rowsBesidePeoplesOwnDifferInTheirIdsOnly() {
    Map<CrmTable<?>, IdGap> taken = Map.of(CrmTable.DEALS, new IdGap(200, 800));
    CrmData beside = CrmData.beside(LATER.spec(), taken);

    assertThat(beside.counts()).isEqualTo(LATER.counts());
    assertThat(beside.deals().row(199).id()).isEqualTo(200);
    assertThat(beside.deals().row(200).id()).isEqualTo(1_001);
    assertThat(beside.deals().withId(1_001)).isEqualTo(beside.deals().row(200));
    assertThat(beside.contacts().list()).isEqualTo(LATER.contacts().list());
    assertThat(beside.deals().stream().map(Deal::title))
        .containsExactlyElementsOf(LATER.deals().stream().map(Deal::title).toList());
    assertThat(beside.tasks().stream())
        .allSatisfy(task -> assertThat(beside.tasksOf(beside.dealOf(task)).list()).contains(task));
  }

  @Test
  void rowsThatAreAddedToOthersDoNotLiveOn() {
    ExistingRows existing =
        new ExistingRows(
            Map.of(CrmTable.COMPANIES, 7L),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.continuing(SPEC.advancedTo(day(1)), existing))
        .withMessage(
            "as-of must be 2026-01-01T00:00:00Z, the day of the counts, where rows are added to"
                + " those that exist, but was 2026-01-02T00:00:00Z; fill an empty database, or add"
                + " rows as of one day");
  }

  private static <R> void assertCreated(CrmData data, CrmTable<R> table, Function<R, Instant> at) {
    long there = data.rows(table).count();
    assertThat(data.rows(table).stream().map(at))
        .as("%s", table)
        .allMatch(instant -> !instant.isAfter(data.spec().asOf()));
    assertThat(
            LATER.rows(table).slice(new RowRange(there, LATER.rows(table).count())).stream()
                .map(at))
        .as("later %s", table)
        .allMatch(instant -> instant.isAfter(data.spec().asOf()));
  }

  private static <P, C> void assertInverse(
      Rows<P> parents, Function<P, Rows<C>> children, Rows<C> all, Function<C, P> parentOf) {
    assertThat(parents.stream().flatMap(parent -> children.apply(parent).stream()))
        .containsExactlyInAnyOrderElementsOf(all.list());
    assertThat(parents.stream())
        .allSatisfy(
            parent ->
                assertThat(children.apply(parent).stream().map(parentOf)).allMatch(parent::equals));
  }

  private static BigDecimal sumOfItems(CrmData data, Deal deal) {
    return data.dealProductsOf(deal).stream()
        .map(LivingDataTests::total)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(DealProduct item) {
    return item.unitPrice()
        .multiply(BigDecimal.valueOf(item.quantity()))
        .multiply(BigDecimal.ONE.subtract(item.discount()));
  }

  private static Instant day(int days) {
    return CrmSpec.DEFAULT_AS_OF.plus(Duration.ofDays(days));
  }
}
