package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are added to rows that were there before. */
class ContinuingTests {

  private final CrmData first = CrmData.of(Specs.ofEveryTable());

  @ParameterizedTest
  @ValueSource(longs = {CrmSpec.DEFAULT_SEED, 7})
  void aSecondDataSetNeverCollidesWithTheFirst(long seed) {
    CrmData second = CrmData.continuing(Specs.ofEveryTable().withSeed(seed), existing());

    assertThat(second.contacts().row(0).id()).isEqualTo(501);
    assertThat(all(first, second, CrmTable.CONTACTS, Contact::email)).doesNotHaveDuplicates();
    assertThat(all(first, second, CrmTable.COMPANIES, Company::domain)).doesNotHaveDuplicates();
    assertThat(all(first, second, CrmTable.CONTACT_EMAILS, ContactEmail::id))
        .doesNotHaveDuplicates();
    assertThat(all(first, second, CrmTable.CONTACT_EMAILS, ContactEmail::email))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedAgainGivesOtherPeople() {
    CrmData second = CrmData.continuing(Specs.ofEveryTable(), existing());

    assertThat(second.contacts().stream().map(ContinuingTests::name))
        .filteredOn(namesOf(first)::contains)
        .hasSizeLessThan(5);
    assertThat(all(first, second, CrmTable.COMPANIES, Company::name)).doesNotHaveDuplicates();
  }

  @Test
  void thoseWhoJoinACompanyAreNoNamesakesOfTheirColleagues() {
    CrmData added =
        CrmData.continuing(CrmSpec.empty().withCount(CrmTable.CONTACTS, 300), existing());

    assertThat(added.contacts().stream().map(ContinuingTests::name))
        .filteredOn(namesOf(first)::contains)
        .hasSizeLessThan(5);
  }

  @Test
  void relationsOfASecondDataSetStayWithinIt() {
    CrmData second = CrmData.continuing(Specs.ofEveryTable(), existing());

    assertThat(second.contacts().stream())
        .allSatisfy(
            contact ->
                assertThat(second.contactsOf(second.companyOf(contact)).stream())
                    .contains(contact));
    assertThat(second.deals().stream()).allMatch(deal -> deal.contactId() > 500);
  }

  @Test
  void contactsJoinCompaniesThatExist() {
    CrmData added =
        CrmData.continuing(CrmSpec.empty().withCount(CrmTable.CONTACTS, 300), existing());

    assertThat(added.contacts().stream())
        .allSatisfy(
            contact -> {
              Company company = first.companies().row(contact.companyId() - 1);
              assertThat(contact.email()).endsWith("@" + company.domain());
              assertThat(contact.createdAt()).isAfterOrEqualTo(company.createdAt());
            });
    assertThat(all(first, added, CrmTable.CONTACTS, Contact::email)).doesNotHaveDuplicates();
  }

  @Test
  void dealsAndActivitiesFitTheContactsThatExist() {
    CrmSpec spec =
        CrmSpec.empty().withCount(CrmTable.DEALS, 80).withCount(CrmTable.ACTIVITIES, 400);
    CrmData added = CrmData.continuing(spec, existing());

    assertThat(added.deals().stream())
        .allMatch(deal -> contact(deal.contactId()).companyId() == deal.companyId());
    assertThat(added.activities().stream().filter(activity -> activity.dealId() != null))
        .isNotEmpty()
        .allMatch(
            activity ->
                added.deals().row(activity.dealId() - 201).companyId()
                    == contact(activity.contactId()).companyId());
  }

  @Test
  void activitiesFitTheDealsThatExist() {
    CrmData added =
        CrmData.continuing(CrmSpec.empty().withCount(CrmTable.ACTIVITIES, 400), existing());

    assertThat(added.activities().stream().filter(activity -> activity.dealId() != null))
        .isNotEmpty()
        .allSatisfy(this::fitsItsDeal);
  }

  @Test
  void lineItemsGoOnlyToDealsThatHaveNone() {
    List<Deal> bare = first.deals().stream().filter(deal -> deal.id() % 10 == 0).toList();
    CrmData added =
        CrmData.continuing(CrmSpec.empty().withCount(CrmTable.DEAL_PRODUCTS, 30), existing(bare));

    assertThat(added.dealProducts().stream().map(DealProduct::dealId))
        .hasSize(30)
        .allMatch(id -> id % 10 == 0);
  }

  @Test
  void pointsOfContactAreGivenOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CrmData.continuing(
                    CrmSpec.empty().withCount(CrmTable.CONTACT_EMAILS, 1), existing()))
        .withMessage(
            "contact_emails need rows of contacts that have no contact_emails yet,"
                + " but there are none");
  }

  @Test
  void lineItemsAreGivenOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CrmData.continuing(
                    CrmSpec.empty().withCount(CrmTable.DEAL_PRODUCTS, 1), existing()))
        .withMessage(
            "deal_products need rows of deals that have no deal_products yet, but there are none");
  }

  @Test
  void parentsYoungerThanTheAsOfInstantHaveChildrenOfTheirOwnAge() {
    Instant later = CrmSpec.DEFAULT_AS_OF.plusNanos(86_400_000_000_500L);
    Company young =
        new Company(
            1, "Young", null, null, null, null, null, null, null, null, null, null, null, later,
            later);
    ExistingRows rows =
        new ExistingRows(
            Map.of(CrmTable.COMPANIES, 1L),
            List.of(young),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Contact contact =
        CrmData.continuing(CrmSpec.empty().withCount(CrmTable.CONTACTS, 1), rows).contacts().row(0);

    assertThat(contact.createdAt()).isEqualTo("2026-01-02T00:00:01Z");
    assertThat(contact.email()).endsWith("@company-1.example");
  }

  private static String name(Contact contact) {
    return contact.firstName() + " " + contact.lastName();
  }

  private static Set<String> namesOf(CrmData data) {
    return data.contacts().stream().map(ContinuingTests::name).collect(Collectors.toSet());
  }

  private void fitsItsDeal(Activity activity) {
    Deal deal = first.deals().row(activity.dealId() - 1);
    assertThat(deal.companyId()).isEqualTo(contact(activity.contactId()).companyId());
    assertThat(activity.activityDate()).isAfterOrEqualTo(deal.createdAt());
  }

  private Contact contact(long id) {
    return first.contacts().row(id - 1);
  }

  private ExistingRows existing() {
    return existing(List.of());
  }

  private ExistingRows existing(List<Deal> dealsWithoutProducts) {
    Map<CrmTable<?>, Long> lastIds = new LinkedHashMap<>();
    CrmTable.all().forEach(table -> lastIds.put(table, first.rows(table).count()));
    return new ExistingRows(
        lastIds,
        first.companies().stream().toList(),
        first.contacts().stream()
            .sorted(Comparator.comparing(Contact::companyId).thenComparing(Contact::id))
            .toList(),
        List.of(),
        List.of(),
        first.deals().stream()
            .sorted(Comparator.comparing(Deal::companyId).thenComparing(Deal::id))
            .toList(),
        dealsWithoutProducts.stream().sorted(Comparator.comparing(Deal::companyId)).toList(),
        first.products().stream().toList());
  }

  private static <R, C> List<C> all(
      CrmData one, CrmData other, CrmTable<R> table, Function<R, C> column) {
    List<C> cells = new ArrayList<>();
    Stream.of(one, other)
        .forEach(data -> data.rows(table).forEach(r -> cells.add(column.apply(r))));
    return cells;
  }
}
