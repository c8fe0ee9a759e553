package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every data set is true of one with probes, too, of all its rows. */
class ProbedDataTests {

  private static final CrmSpec SPEC = Specs.ofEveryTable().withProbes(true);

  static Stream<CrmData> dataSets() {
    return Stream.of(SPEC, SPEC.advancedTo(Instant.parse("2026-07-01T00:00:00Z"))).map(CrmData::of);
  }

  @Test
  void countsAreThoseThatWereAskedFor() {
    CrmData data = CrmData.of(SPEC);
    for (CrmTable<?> table : CrmTable.counted()) {
      assertThat(data.rows(table).count()).isEqualTo(SPEC.count(table));
      assertThat(data.rows(table).stream().count()).isEqualTo(SPEC.count(table));
    }
    assertThat(data.stageHistory().list()).doesNotHaveDuplicates().hasSize((int) historyOf(data));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void parentsAndChildrenFindOneAnother(CrmData data) {
    assertChildren(
        data.companies(), c -> c.id(), data::contactsOf, data.contacts(), Contact::companyId);
    assertChildren(data.companies(), c -> c.id(), data::dealsOf, data.deals(), Deal::companyId);
    assertChildren(data.contacts(), Contact::id, data::dealsOf, data.deals(), Deal::contactId);
    assertChildren(
        data.contacts(), Contact::id, data::activitiesOf, data.activities(), Activity::contactId);
    assertChildren(data.contacts(), Contact::id, data::notesOf, data.notes(), Note::contactId);
    assertChildren(
        data.contacts(),
        Contact::id,
        data::emailsOf,
        data.contactEmails(),
        ContactEmail::contactId);
    assertChildren(
        data.contacts(),
        Contact::id,
        data::phonesOf,
        data.contactPhones(),
        ContactPhone::contactId);
    assertChildren(
        data.deals(), Deal::id, data::dealProductsOf, data.dealProducts(), DealProduct::dealId);
    assertChildren(
        data.deals(), Deal::id, data::stageHistoryOf, data.stageHistory(), DealStageEntry::dealId);
    assertChildren(data.deals(), Deal::id, data::tasksOf, data.tasks(), Task::dealId);
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void everyRowIsFoundByItsId(CrmData data) {
    assertThat(data.companies().stream())
        .allMatch(row -> row.equals(data.companies().withId(row.id())));
    assertThat(data.deals().stream()).allMatch(row -> row.equals(data.deals().withId(row.id())));
    assertThat(data.tasks().stream()).allMatch(row -> row.equals(data.tasks().withId(row.id())));
    assertThat(data.contacts().stream().map(Contact::id))
        .containsExactlyElementsOf(
            Stream.iterate(1L, id -> id + 1).limit(data.contacts().count()).toList());
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void uniqueColumnsAreUnique(CrmData data) {
    assertThat(data.contacts().stream().map(Contact::email)).doesNotHaveDuplicates();
    assertThat(data.products().stream().map(row -> row.sku())).doesNotHaveDuplicates();
    assertThat(data.companies().stream().map(row -> row.domain()).filter(Objects::nonNull))
        .doesNotHaveDuplicates();
    assertThat(data.stageHistory().stream().map(DealStageEntry::id)).doesNotHaveDuplicates();
    assertThat(data.contactEmails().stream().map(ContactEmail::id)).doesNotHaveDuplicates();
  }

  @Test
  void theFirstSixDealsBehindTheProbesStandInTheSixStages() {
    CrmData data = CrmData.of(SPEC);
    long probes = data.probes().stream().mapToLong(name -> dealsOf(data.probe(name))).sum();
    assertThat(data.deals().stream().skip(probes).limit(6).map(Deal::stage))
        .containsExactly(DealStage.values());
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void sumsCountProbesAsAnyRow(CrmData data) {
    BigDecimal open =
        data.deals().stream()
            .filter(deal -> !deal.stage().isClosed())
            .map(Deal::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(data.sums().pipelineValue())
        .isEqualByComparingTo(open)
        .isGreaterThan(new BigDecimal("9999999999999.99"));
  }

  @Test
  void nothingHappensToProbesWhileADataSetLivesOn() {
    Instant later = Instant.parse("2026-07-01T00:00:00Z");
    CrmData before = CrmData.of(SPEC);
    CrmData after = CrmData.of(SPEC.advancedTo(later));
    for (CrmTable<?> table : CrmTable.all()) {
      assertChanges(table, before, after);
    }
  }

  private static <R> void assertChanges(CrmTable<R> table, CrmData before, CrmData after) {
    TableDifference<R> difference =
        before.changes(table, before.spec().asOf(), after.spec().asOf());
    List<R> expected =
        Stream.concat(
                before.rows(table).stream()
                    .filter(row -> !difference.before().list().contains(row)),
                Stream.concat(difference.after().stream(), difference.inserted().stream()))
            .toList();
    assertThat(after.rows(table).list()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(difference.before().list()).doesNotContainAnyElementsOf(probesOf(before, table));
  }

  private static <R> List<R> probesOf(CrmData data, CrmTable<R> table) {
    return data.probes().stream().flatMap(name -> data.probe(name).rows(table).stream()).toList();
  }

  /** Looking at all children gives the same as asking each parent. */
  private static <P, C> void assertChildren(
      Rows<P> parents,
      Function<P, Long> id,
      Function<P, Rows<C>> childrenOf,
      Rows<C> children,
      Function<C, @Nullable Long> parentId) {
    Map<Long, List<C>> byParent =
        children.stream()
            .filter(child -> parentId.apply(child) != null)
            .collect(Collectors.groupingBy(child -> requireNonNull(parentId.apply(child))));
    assertThat(parents.stream())
        .allSatisfy(
            parent ->
                assertThat(childrenOf.apply(parent).list())
                    .isEqualTo(byParent.getOrDefault(id.apply(parent), List.of())));
  }

  private static long dealsOf(Probe probe) {
    return probe.rows(CrmTable.DEALS).size();
  }

  private static long historyOf(CrmData data) {
    return data.deals().stream().mapToLong(deal -> data.stageHistoryOf(deal).count()).sum();
  }
}
