package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.CrmTable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveContactsTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 10, 99, 500})
  void ranksAreAllRanksOnce(long count) {
    RankOrder order = order(data(count, 0));

    assertThat(LongStream.range(0, count).map(order::rank))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, count).boxed().toList());
    assertThat(LongStream.range(0, count)).allMatch(i -> order.index(order.rank(i)) == i);
  }

  @Test
  void row9SeventyPercentHaveActivities() {
    for (long count : new long[] {1_000, 5_000, 20_000}) {
      long[] numbers = numbers(data(count, 20 * count));

      assertThat(LongStream.of(numbers).filter(n -> n > 0).count())
          .isEqualTo(StrictMath.round(.7 * count));
      assertThat(LongStream.of(numbers).sum()).isEqualTo(20 * count);
    }
  }

  @Test
  void uniformMeansThatAllAreAboutAsActive() {
    CrmSpec spec = data(500, 2_200).spec().withTuning(Tuning.of(Profile.UNIFORM));

    assertThat(LongStream.of(numbers(CrmData.of(spec)))).allMatch(n -> n == 4 || n == 5);
  }

  private static long[] numbers(CrmData data) {
    return data.contacts().stream().mapToLong(c -> data.activitiesOf(c).count()).toArray();
  }

  private static CrmData data(long contacts, long activities) {
    return CrmData.of(
        CrmSpec.empty()
            .withCount(CrmTable.COMPANIES, contacts / 5 + 1)
            .withCount(CrmTable.CONTACTS, contacts)
            .withCount(CrmTable.ACTIVITIES, activities));
  }

  private static RankOrder order(CrmData data) {
    Laws laws = FirstLaws.of(data.spec());
    return new ActiveContacts(
        laws.contacts, new WithinCompany(laws.contacts, Cells.of(1, "activities.contact_id")));
  }
}
