package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskStatus;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every probe is what its description says. */
class ProbeContentsTests {

  private static final CrmData DATA = CrmData.of(Specs.ofEveryTable().withProbes(true));

  @Test
  void aCompanyHasNoContactsAndOneHasMany() {
    assertThat(DATA.contactsOf(company("company-without-contacts")).count()).isZero();
    assertThat(DATA.dealsOf(company("company-without-contacts")).count()).isZero();
    assertThat(DATA.contactsOf(company("company-with-many-contacts")).count()).isEqualTo(40);
  }

  @Test
  void everyColumnThatMayBeNullIs() {
    Probe nulls = DATA.probe("nulls");
    assertThat(nulls.rows())
        .containsOnlyKeys(
            CrmTable.COMPANIES,
            CrmTable.CONTACTS,
            CrmTable.DEALS,
            CrmTable.DEAL_STAGE_HISTORY,
            CrmTable.PRODUCTS,
            CrmTable.ACTIVITIES,
            CrmTable.TASKS);
    nulls.rows().values().stream()
        .flatMap(List::stream)
        .forEach(row -> assertThat(nullables(row)).isNotEmpty().containsOnlyNulls());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "quotes | .*'.*\".*\"",
        "backslashes | .*\\\\N.*\\\\t.*",
        "emoji | .*\\x{1F468}\\x{200D}.*\\x{1F44D}.*",
        "right-to-left | .*\\p{InHebrew}.*\\p{InArabic}.*",
        "spaces | ~  .*[^ ]  .* ~",
      })
  void aTextHasItsCharactersEverywhere(String name, String pattern) {
    assertThat(phrases(name))
        .hasSize(5)
        .allMatch(phrase -> phrase.matches("(?s)" + pattern + ".*"));
  }

  @Test
  void combiningCharactersAreNotNormalised() {
    Contact contact = DATA.probe("combining-characters").row(CrmTable.CONTACTS);
    Stream.concat(
            phrases("combining-characters").stream(),
            Stream.of(contact.firstName(), contact.lastName(), DATA.companyOf(contact).name()))
        .forEach(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isFalse());
  }

  @Test
  void namesBeginOrEndWithSpaces() {
    Contact contact = DATA.probe("spaces").row(CrmTable.CONTACTS);
    assertThat(contact.firstName()).startsWith(" ").endsWith(" ");
    assertThat(contact.lastName()).startsWith("  ");
    assertThat(DATA.companyOf(contact).name()).startsWith(" ").endsWith(" ");
  }

  @Test
  void twoColleaguesHaveOneName() {
    List<Contact> twins = DATA.probe("colleagues-of-one-name").rows(CrmTable.CONTACTS);
    assertThat(twins).hasSize(2);
    assertThat(twins.stream().map(Contact::firstName)).containsOnly("Alex");
    assertThat(twins.stream().map(Contact::lastName)).containsOnly("Twin");
    assertThat(twins.stream().map(Contact::companyId).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"deal-of-zero, 0.00", "largest-deal, 9999999999999.99"})
  void amountsAreTheLeastAndTheLargest(String name, String amount) {
    Probe probe = DATA.probe(name);
    Deal deal = probe.row(CrmTable.DEALS);
    assertThat(deal.value()).isEqualTo(amount);
    assertThat(probe.row(CrmTable.PRODUCTS).price()).isEqualTo(amount);
    assertThat(DATA.dealProductsOf(deal).list())
        .extracting(DealProduct::unitPrice)
        .containsExactly(deal.value());
  }

  @Test
  void aDealIsClosedAtOnce() {
    Deal deal = DATA.probe("closed-at-once").row(CrmTable.DEALS);
    assertThat(deal.closedAt()).isEqualTo(deal.createdAt());
    assertThat(DATA.stageHistoryOf(deal).list())
        .extracting(DealStageEntry::enteredAt)
        .containsExactly(deal.createdAt());
  }

  @Test
  void aTaskIsOverdue() {
    Task task = DATA.probe("overdue-task").row(CrmTable.TASKS);
    assertThat(task.dueDate()).isEqualTo("2025-12-02");
    assertThat(task.status()).isNotEqualTo(TaskStatus.COMPLETED);
    assertThat(DATA.sums().overdueTasks()).contains(task);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2024-02-29",
    "2024-02-29T23:59:59Z, 2020-02-29",
    "2024-03-01T00:00:00Z, 2024-02-29",
    "2103-06-01T00:00:00Z, 2096-02-29",
    "1980-01-01T00:00:00Z, 1976-02-29"
  })
  void aDealLivesOnALeapDay(Instant since, LocalDate leapDay) {
    Probe probe = at(since).probe("leap-day");
    Deal deal = probe.row(CrmTable.DEALS);
    assertThat(probe.row(CrmTable.TASKS).dueDate()).isEqualTo(leapDay);
    assertThat(deal.expectedCloseDate()).isEqualTo(leapDay);
    assertThat(Stream.of(deal.createdAt(), requireNonNull(deal.closedAt())))
        .allMatch(instant -> instant.toString().startsWith(leapDay.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2025-03-30T12:00:00Z", "2025-03-31T00:00:00Z"})
  void anHourIsSkippedBetweenTwoMails(Instant since) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    CrmData data = at(since);
    List<Activity> mails = data.probe("skipped-hour").rows(CrmTable.ACTIVITIES);
    assertThat(data.contactOf(mails.get(0)).timeZone()).isEqualTo(berlin.getId());
    List<LocalDateTime> local =
        mails.stream().map(mail -> mail.activityDate().atZone(berlin).toLocalDateTime()).toList();
    assertThat(local.get(1)).isEqualTo(local.get(0).plusHours(2));
    assertThat(berlin.getRules().getValidOffsets(local.get(0).plusHours(1))).isEmpty();
    assertThat(mails.get(1).activityDate()).isBefore(since);
  }

  @Test
  void anActivityIsFarInThePast() {
    Activity call = DATA.probe("far-past").row(CrmTable.ACTIVITIES);
    assertThat(call.activityDate()).isEqualTo("1970-01-05T16:00:00Z");
    assertThat(DATA.companyOf(DATA.contactOf(call)).createdAt()).isEqualTo(Instant.EPOCH);
  }

  private static CrmData at(Instant since) {
    return CrmData.of(Specs.ofEveryTable().withAsOf(since).withProbes(true));
  }

  private static Company company(String probe) {
    return DATA.probe(probe).row(CrmTable.COMPANIES);
  }

  private static List<String> phrases(String name) {
    Probe probe = DATA.probe(name);
    Note note = probe.row(CrmTable.NOTES);
    Product product = probe.row(CrmTable.PRODUCTS);
    return List.of(
        probe.row(CrmTable.DEALS).title(),
        probe.row(CrmTable.TASKS).title(),
        probe.row(CrmTable.ACTIVITIES).subject(),
        note.content(),
        product.name());
  }

  /** The cells of the columns that may be null, read from the record. */
  private static List<@Nullable Object> nullables(Object row) {
    return Arrays.stream(row.getClass().getRecordComponents())
        .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(part -> cell(row, part))
        .toList();
  }

  private static @Nullable Object cell(Object row, RecordComponent part) {
    try {
      return part.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the accessors of a record are public", e);
    }
  }
}
