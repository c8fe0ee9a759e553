package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.TaskStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is true of every data set; the numbers in the names of the tests are rows of docs/data.md.
 */
class InvariantTests {

  static Stream<CrmData> dataSets() {
    CrmSpec bare = Specs.ofEveryTable().withCount(CrmTable.DEAL_PRODUCTS, 0);
    CrmSpec crowded = Specs.ofEveryTable().withCount(CrmTable.COMPANIES, 1);
    CrmSpec tiny = CrmSpec.empty();
    for (CrmTable<?> table : CrmTable.counted()) {
      tiny = tiny.withCount(table, 1);
    }
    return Stream.of(
            Specs.ofEveryTable(),
            Specs.ofEveryTable().withSeed(-1),
            Specs.ofEveryTable().withAsOf(Instant.parse("1999-02-28T23:59:59Z")),
            Specs.times(20).withSeed(7),
            bare,
            crowded,
            tiny)
        .map(CrmData::of);
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void keysCountFromOne(CrmData data) {
    assertThat(data.activities().stream().mapToLong(Activity::id).toArray())
        .startsWith(1)
        .isSorted()
        .hasSize((int) data.activities().count());
    assertThat(data.contactEmails().stream().map(ContactEmail::id)).doesNotHaveDuplicates();
    assertThat(data.contactPhones().stream().map(ContactPhone::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void uniqueColumnsAreUnique(CrmData data) {
    assertThat(data.contacts().stream().map(Contact::email)).doesNotHaveDuplicates();
    assertThat(data.products().stream().map(Product::sku)).doesNotHaveDuplicates();
    assertThat(data.companies().stream().map(Company::domain)).doesNotHaveDuplicates();
    assertThat(data.contactEmails().stream().map(ContactEmail::email)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row1TheStageFixesTheProbability(CrmData data) {
    assertThat(data.deals().stream())
        .allMatch(deal -> deal.probability() == deal.stage().probability());
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row5TheFirstSixDealsStandInTheSixStages(CrmData data) {
    assertThat(data.deals().stream().limit(6).map(Deal::stage))
        .containsExactlyElementsOf(
            List.of(DealStage.values()).subList(0, (int) Math.min(6, data.deals().count())));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row6ADealsValueIsTheExactSumOfItsLineItems(CrmData data) {
    assertThat(data.deals().stream())
        .allSatisfy(
            deal -> {
              assertThat(deal.value()).isPositive();
              if (data.dealProductsOf(deal).count() > 0) {
                assertThat(deal.value()).isEqualByComparingTo(sumOfItems(data, deal));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row7AProductStandsOnceInADealAndNearItsListPrice(CrmData data) {
    assertThat(data.deals().stream())
        .allSatisfy(
            deal ->
                assertThat(data.dealProductsOf(deal).stream().map(DealProduct::productId))
                    .doesNotHaveDuplicates());
    assertThat(data.dealProducts().stream())
        .allSatisfy(
            item ->
                assertThat(item.unitPrice().doubleValue() / list(data, item).doubleValue())
                    .isBetween(0.85, 1.15));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row8EveryCompanyHasAContactWhereThereAreTwoForEach(CrmData data) {
    assertThat(data.companies().stream().mapToLong(c -> data.contactsOf(c).count()).sum())
        .isEqualTo(data.contacts().count());
    if (data.contacts().count() >= 2 * data.companies().count()) {
      assertThat(data.companies().stream()).allMatch(c -> data.contactsOf(c).count() >= 1);
    }
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row13MailGoesToTheCompanysReservedDomain(CrmData data) {
    assertThat(data.contacts().stream())
        .allMatch(contact -> contact.email().endsWith("@" + data.companyOf(contact).domain()));
    assertThat(data.companies().stream())
        .allMatch(company -> company.domain().matches("[a-z0-9]+(-[a-z0-9]+)*\\.example"));
    assertThat(data.contactEmails().stream().map(ContactEmail::email))
        .allMatch(
            email -> email.matches("[a-z0-9.-]+@([a-z0-9-]+\\.example|example\\.(org|net|com))"));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row14PhonesAreKeptForFiction(CrmData data) {
    assertThat(data.contacts().stream().map(Contact::phone).filter(Objects::nonNull))
        .allMatch(phone -> FictionalPhones.isIn("US", phone));
    assertThat(data.contactPhones().stream().map(ContactPhone::phone))
        .allMatch(phone -> FictionalPhones.isIn("US", phone));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row16TimesAreInOrder(CrmData data) {
    Instant asOf = data.spec().asOf();
    assertThat(data.companies().stream())
        .allMatch(company -> inOrder(company.createdAt(), company.updatedAt(), asOf));
    assertThat(data.contacts().stream())
        .allMatch(c -> inOrder(data.companyOf(c).createdAt(), c.createdAt(), c.updatedAt(), asOf));
    assertThat(data.deals().stream())
        .allMatch(deal -> inOrder(contact(data, deal).createdAt(), deal.createdAt(), asOf))
        .allMatch(deal -> inOrder(deal.createdAt(), deal.updatedAt(), asOf));
    assertThat(data.activities().stream())
        .allMatch(a -> inOrder(data.contactOf(a).createdAt(), a.activityDate(), asOf))
        .allMatch(a -> inOrder(end(a), a.createdAt(), asOf));
    assertThat(data.notes().stream())
        .allMatch(note -> inOrder(data.contactOf(note).createdAt(), note.createdAt(), asOf));
    assertThat(data.tasks().stream())
        .allMatch(task -> inOrder(data.dealOf(task).createdAt(), task.createdAt(), asOf))
        .allMatch(task -> inOrder(task.createdAt(), task.updatedAt(), asOf));
    assertThat(data.products().stream())
        .allMatch(product -> inOrder(product.createdAt(), product.updatedAt(), asOf));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row17ADealHasAClosingTimeExactlyWhenItIsClosed(CrmData data) {
    assertThat(data.deals().stream())
        .allMatch(deal -> (deal.closedAt() != null) == deal.stage().isClosed())
        .filteredOn(deal -> deal.closedAt() != null)
        .allMatch(deal -> inOrder(deal.createdAt(), deal.closedAt(), data.spec().asOf()));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row18ATaskHasACompletionTimeExactlyWhenItIsCompleted(CrmData data) {
    assertThat(data.tasks().stream())
        .allMatch(task -> (task.completedAt() != null) == (task.status() == TaskStatus.COMPLETED))
        .filteredOn(task -> task.completedAt() != null)
        .allMatch(task -> inOrder(task.createdAt(), task.completedAt(), data.spec().asOf()));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row21DealsAndActivitiesStayWithinOneCompany(CrmData data) {
    assertThat(data.deals().stream())
        .allMatch(deal -> contact(data, deal).companyId() == deal.companyId());
    assertThat(data.activities().stream().filter(activity -> activity.dealId() != null))
        .allMatch(
            activity -> companyOfDeal(data, activity) == data.contactOf(activity).companyId());
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void row23TheFirstOfAContactsPointsIsThePrimaryOne(CrmData data) {
    assertThat(data.contacts().stream())
        .allSatisfy(
            contact -> {
              assertPrimary(data.emailsOf(contact).stream().map(ContactEmail::isPrimary).toList());
              assertPrimary(data.phonesOf(contact).stream().map(ContactPhone::isPrimary).toList());
            });
  }

  private static void assertPrimary(List<Boolean> marks) {
    assertThat(marks).hasSizeLessThanOrEqualTo(5);
    assertThat(marks.stream().filter(mark -> mark).count()).isEqualTo(marks.isEmpty() ? 0 : 1);
  }

  private static BigDecimal sumOfItems(CrmData data, Deal deal) {
    return data.dealProductsOf(deal).stream()
        .map(
            item ->
                item.unitPrice()
                    .multiply(BigDecimal.valueOf(item.quantity()))
                    .multiply(BigDecimal.ONE.subtract(item.discount())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Instant end(Activity activity) {
    Integer minutes = activity.durationMinutes();
    return activity.activityDate().plusSeconds(minutes == null ? 0 : minutes * 60L);
  }

  private static BigDecimal list(CrmData data, DealProduct item) {
    return data.productOf(item).price();
  }

  private static Contact contact(CrmData data, Deal deal) {
    return data.contactOf(deal).orElseThrow();
  }

  private static long companyOfDeal(CrmData data, Activity activity) {
    return data.dealOf(activity).orElseThrow().companyId();
  }

  private static boolean inOrder(Instant... times) {
    for (int i = 1; i < times.length; i++) {
      if (times[i].isBefore(times[i - 1])) {
        return false;
      }
    }
    return true;
  }
}
