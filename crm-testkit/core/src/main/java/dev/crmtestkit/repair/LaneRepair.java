package dev.crmtestkit.repair;

import dev.crmtestkit.repair.LaneReset.Way;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to put a lane right in its place.
 *
 * @param way that was taken; nothing if it takes a new clone
 * @param sentences what was found beyond rows, or why rows could not be put back
 * @param cluster what was found changed for the whole server
 */
public record LaneRepair(Optional<Way> way, List<String> sentences, List<String> cluster) {

  /**
   * A clone costs as much as this many rows, written one by one into live indexes (some 10
   * microseconds each), and one more for every hundred rows of the data set.
   */
  private static final long ROWS_OF_A_CLONE = 2_000;

  private static final long ROWS_FOR_ONE = 100;

  public LaneRepair {
    sentences = List.copyOf(sentences);
    cluster = List.copyOf(cluster);
  }

  /** For a lane that cannot be looked at. */
  public static LaneRepair impossible(List<String> sentences) {
    return new LaneRepair(Optional.empty(), sentences, List.of());
  }

  /**
   * Looks at the lane, and puts it right if that takes no new clone.
   *
   * @param rows of the data set
   * @param inUse whether somebody is connected whom a new clone would throw out
   */
  public static LaneRepair of(LaneState state, Connection conductor, long rows, boolean inUse)
      throws SQLException {
    LaneVerdict verdict = state.look(conductor);
    List<String> sentences = new ArrayList<>(verdict.beyond());
    if (verdict.way() == Way.NONE) {
      return new LaneRepair(Optional.of(Way.NONE), sentences, verdict.cluster());
    }
    if (verdict.way() == Way.CLONE
        || !state.canRepair()
        || (!inUse && isCloneCheaper(verdict, rows))) {
      return new LaneRepair(Optional.empty(), sentences, verdict.cluster());
    }
    Optional<String> refusal = state.repair(conductor, verdict);
    refusal.ifPresent(sentences::add);
    return new LaneRepair(
        refusal.isEmpty() ? Optional.of(verdict.way()) : Optional.empty(),
        sentences,
        verdict.cluster());
  }

  private static boolean isCloneCheaper(LaneVerdict verdict, long rows) {
    return verdict.rowsToWrite() > ROWS_OF_A_CLONE + rows / ROWS_FOR_ONE;
  }
}
