package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What a data set was like on a day does not depend on the day from which one looks back. */
class DealLivesTests {

  private static final long TWO_YEARS = 2L * 365 * 86_400;

  private static final CrmSpec SPEC = Specs.ofEveryTable();

  @Property(tries = 30)
  void theHistoryToALaterDayCutAtADayIsTheHistoryToThatDay(
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long one,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long other) {
    CrmData before = after(Math.min(one, other));
    CrmData later = after(Math.max(one, other));
    Instant day = before.spec().asOf();

    for (Deal deal : before.deals().list()) {
      List<DealStageEntry> cut =
          later.stageHistoryOf(later.deals().withId(deal.id())).stream()
              .filter(entry -> !entry.enteredAt().isAfter(day))
              .map(entry -> cut(entry, day))
              .toList();
      assertThat(before.stageHistoryOf(deal).list()).isEqualTo(cut);
    }
  }

  @Property(tries = 30)
  void aRowThatIsNotTouchedDoesNotChange(
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long one,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long other) {
    CrmData before = after(Math.min(one, other));
    CrmData later = after(Math.max(one, other));
    Instant day = before.spec().asOf();

    assertThat(before.deals().stream())
        .allMatch(
            deal -> {
              Deal now = later.deals().withId(deal.id());
              return now.equals(deal) || now.updatedAt().isAfter(day);
            });
    assertThat(before.tasks().stream())
        .allMatch(
            task -> {
              Task now = later.tasks().withId(task.id());
              return now.equals(task) || now.updatedAt().isAfter(day);
            });
    for (CrmTable<?> table : List.of(CrmTable.COMPANIES, CrmTable.ACTIVITIES, CrmTable.NOTES)) {
      assertThat(later.rows(table).stream().limit(SPEC.count(table)).toList())
          .isEqualTo(before.rows(table).stream().limit(SPEC.count(table)).toList());
    }
  }

  @Property(tries = 30)
  void aDealStandsWhereItsHistoryEnds(@ForAll @LongRange(min = 0, max = TWO_YEARS) long seconds) {
    CrmData data = after(seconds);

    for (Deal deal : data.deals().list()) {
      List<DealStageEntry> history = data.stageHistoryOf(deal).list();
      DealStageEntry last = history.get(history.size() - 1);
      assertThat(last.stage()).isEqualTo(deal.stage());
      assertThat(last.leftAt()).isNull();
      assertThat(last.enteredAt())
          .isEqualTo(deal.updatedAt())
          .isBeforeOrEqualTo(data.spec().asOf());
      assertThat(history.get(0).enteredAt()).isEqualTo(deal.createdAt());
      assertThat(deal.closedAt()).isEqualTo(deal.stage().isClosed() ? last.enteredAt() : null);
      assertThat(data.dealOf(last)).isEqualTo(deal);
    }
  }

  @Property(tries = 30)
  void aTaskThatWasDoneStaysDone(@ForAll @LongRange(min = 0, max = TWO_YEARS) long seconds) {
    CrmData data = after(seconds);

    assertThat(after(0).tasks().stream())
        .filteredOn(task -> task.status() == TaskStatus.COMPLETED)
        .allMatch(task -> data.tasks().withId(task.id()).equals(task));
  }

  private static DealStageEntry cut(DealStageEntry entry, Instant day) {
    boolean isLeft = entry.leftAt() != null && !entry.leftAt().isAfter(day);
    return isLeft
        ? entry
        : new DealStageEntry(entry.id(), entry.dealId(), entry.stage(), entry.enteredAt(), null);
  }

  private static CrmData after(long seconds) {
    return CrmData.of(SPEC.advancedTo(SPEC.since().plus(Duration.ofSeconds(seconds))));
  }
}
