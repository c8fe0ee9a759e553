package dev.crmtestkit.generator;

import static dev.crmtestkit.model.CrmTable.ACTIVITIES;
import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.CONTACT_EMAILS;
import static dev.crmtestkit.model.CrmTable.DEALS;
import static dev.crmtestkit.model.CrmTable.DEAL_PRODUCTS;
import static dev.crmtestkit.model.CrmTable.PRODUCTS;
import static dev.crmtestkit.model.CrmTable.TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crmtestkit.generator.TableSelection.MissingParentsException;
import dev.crmtestkit.model.CrmTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableSelectionTests {

  private static final OptionalLong OPEN = OptionalLong.empty();
  private static final OptionalLong TWENTY = OptionalLong.of(20);

  @Test
  void withoutTablesAndCountsItIsTheStandardDataSet() {
    assertThat(resolve(TableSelection.standard(OPEN))).isEqualTo(CrmSpec.standard());
  }

  @Test
  void theCommonCountServesTablesWithoutTheirOwn() {
    CrmSpec spec =
        resolve(select(Map.of(COMPANIES, OptionalLong.of(5), CONTACTS, OPEN, DEALS, OPEN), TWENTY));

    assertThat(spec)
        .isEqualTo(
            CrmSpec.empty().withCount(COMPANIES, 5).withCount(CONTACTS, 20).withCount(DEALS, 20));
  }

  @Test
  void missingParentsArePulledInButNoMoreThanAreNeeded() {
    CrmSpec spec = resolve(select(Map.of(TASKS, OptionalLong.of(7)), OPEN));

    assertThat(spec)
        .isEqualTo(
            CrmSpec.empty()
                .withCount(COMPANIES, 7)
                .withCount(CONTACTS, 7)
                .withCount(DEALS, 7)
                .withCount(TASKS, 7));
  }

  @Test
  void aParentThatSeveralChildrenNeedIsPulledInForTheLargest() {
    CrmSpec spec =
        resolve(select(Map.of(ACTIVITIES, OptionalLong.of(400), DEALS, OptionalLong.of(9)), OPEN));

    assertThat(spec.count(CONTACTS)).isEqualTo(400);
    assertThat(spec.count(COMPANIES)).isEqualTo(100);
  }

  @Test
  void parentsThatAreThereServe() {
    TableSelection selection = select(Map.of(DEALS, OptionalLong.of(7)), OPEN);

    assertThat(selection.resolve(CrmSpec.empty(), (child, parent) -> 3))
        .isEqualTo(CrmSpec.empty().withCount(DEALS, 7));
  }

  @Test
  void anActivityNeedsNoDeal() {
    assertThat(resolve(select(Map.of(ACTIVITIES, OPEN), TWENTY)).count(DEALS)).isZero();
  }

  @Test
  void withoutDependenciesMissingParentsAreAllNamed() {
    TableSelection selection = new TableSelection(Map.of(DEALS, OPEN), OPEN, false);

    assertThatExceptionOfType(MissingParentsException.class)
        .isThrownBy(() -> resolve(selection))
        .withMessage("deals need rows of companies and contacts, but there are none");
  }

  @Test
  void contactPointsComeAboutTwoToAContact() {
    Map<CrmTable<?>, OptionalLong> tables = new LinkedHashMap<>();
    tables.put(CONTACT_EMAILS, OPEN);

    assertThat(resolve(select(tables, OPEN)).count(CONTACT_EMAILS)).isEqualTo(1_095);
    assertThat(
            select(tables, OPEN)
                .resolve(CrmSpec.empty(), (child, parent) -> 100)
                .count(CONTACT_EMAILS))
        .isEqualTo(219);
    tables.put(CONTACTS, OptionalLong.of(10_000_000));
    assertThat(resolve(select(tables, OPEN)).count(CONTACT_EMAILS)).isEqualTo(21_897_810);
  }

  @Test
  void parentsThatArePulledInCanHoldTheirChildren() {
    CrmSpec points = resolve(select(Map.of(CONTACT_EMAILS, OptionalLong.of(10_000)), OPEN));
    CrmSpec items = resolve(select(Map.of(DEAL_PRODUCTS, OptionalLong.of(20_000)), OPEN));

    assertThat(points.count(CONTACTS)).isEqualTo(2_000);
    assertThat(items.count(DEALS)).isEqualTo(2_500);
    assertThat(CrmData.of(points).contactEmails().count()).isEqualTo(10_000);
    assertThat(CrmData.of(items).dealProducts().count()).isEqualTo(20_000);
  }

  @Test
  void parentsThatHaveWhatIsGivenOnceAreNoParentsForMore() {
    TableSelection selection = select(Map.of(DEAL_PRODUCTS, OptionalLong.of(7)), OPEN);

    assertThat(selection.resolve(CrmSpec.empty(), (child, parent) -> parent == DEALS ? 0 : 100))
        .isEqualTo(CrmSpec.empty().withCount(DEALS, 7).withCount(DEAL_PRODUCTS, 7));
  }

  @Test
  void tablesOfNoRowsNeedNoParents() {
    assertThat(resolve(select(Map.of(DEAL_PRODUCTS, OptionalLong.of(0)), OPEN)).totalCount())
        .isZero();
    assertThat(resolve(select(Map.of(PRODUCTS, OPEN), OPEN)).totalCount()).isEqualTo(50);
  }

  private static TableSelection select(Map<CrmTable<?>, OptionalLong> tables, OptionalLong count) {
    return new TableSelection(tables, count, true);
  }

  private static CrmSpec resolve(TableSelection selection) {
    return selection.resolve(CrmSpec.empty(), PossibleParents.NONE);
  }
}
