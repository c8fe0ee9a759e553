package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which transactions are known to have left pristine rows. */
class PristineTests {

  private static final long ROUND = 1L << 32;

  @Test
  void aNewLaneTrustsAllThatHadBegun() {
    assertThat(Pristine.fresh("700:720:705,710").firstFreshXid()).isEqualTo("720");
  }

  @Test
  void aCleanLookTrustsWhatHadEndedBeforeTheOldestThatRuns() {
    Pristine clean = Pristine.fresh("700:700:").seenClean("750:760:750");
    assertThat(clean.firstFreshXid()).isEqualTo("750");
    assertThat(clean.cleanSnapshot()).isEqualTo("750:760:750");
  }

  @Test
  void trustIsNeverTakenBack() {
    Pristine clean = Pristine.fresh("700:720:700").seenClean("700:730:700");
    assertThat(clean.firstFreshXid()).isEqualTo("720");
  }

  @Test
  void repairsAreRememberedWhileOlderTransactionsRun() {
    Pristine repaired =
        Pristine.fresh("700:700:").repaired("705:720:705", List.of(721L)).seenClean("705:730:705");
    assertThat(repaired.repairXids()).isEqualTo("{721}");
    assertThat(repaired.seenClean("740:740:").repairXids()).isEqualTo("{}");
  }

  @Test
  void aRepairThatNobodyDisturbedLeavesASnapshotThatIsKnown() {
    Pristine clean = Pristine.fresh("700:700:").seenClean("701:701:");
    assertThat(clean.repaired("702:702:", List.of(702L)).cleanSnapshot()).isEqualTo("703:703:");
  }

  @Test
  void aRepairBesideOthersEndsTheShortCut() {
    Pristine clean = Pristine.fresh("700:700:").seenClean("701:701:");
    assertThat(clean.repaired("702:702:", List.of(703L)).cleanSnapshot()).isEmpty();
    assertThat(clean.repaired("702:703:702", List.of(703L)).cleanSnapshot()).isEmpty();
    assertThat(clean.unsettled().cleanSnapshot()).isEmpty();
  }

  @Test
  void rowsHoldTheLowerHalfOfATransactionsNumber() {
    Pristine late =
        Pristine.fresh((ROUND - 5) + ":" + (ROUND - 5) + ":")
            .repaired((ROUND - 3) + ":" + (ROUND + 9) + ":" + (ROUND - 3), List.of(ROUND + 10));
    assertThat(late.firstFreshXid()).isEqualTo("4294967293");
    assertThat(late.repairXids()).isEqualTo("{10}");
  }
}
