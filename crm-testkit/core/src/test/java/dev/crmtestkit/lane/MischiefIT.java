package dev.crmtestkit.lane;

import static java.util.Objects.requireNonNullElseGet;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a test does, the next one finds its lane as it was. */
class MischiefIT {

  static Stream<Mischief> rows() {
    return RowMischiefs.all();
  }

  static Stream<Mischief> beyond() {
    return BeyondMischiefs.all();
  }

  /** One lane after the other suffers all of them, as in real life. */
  @ParameterizedTest
  @MethodSource
  void rows(Mischief mischief) throws SQLException {
    TestLane lane = requireNonNullElseGet(Standard.LANES.poll(), Standard::newLane);
    mischief.deed().to(lane);
    lane.endSessions();
    LaneVerdict verdict = lane.look();
    assertThat(verdict.beyond()).isEmpty();
    assertThat(verdict.way()).isEqualTo(mischief.way());
    assertThat(lane.state().repair(lane.own(), verdict)).isEmpty();
    assertThat(lane.difference()).isEmpty();
    assertThat(lane.look().way()).isEqualTo(LaneReset.Way.NONE);
    Standard.LANES.add(lane);
  }

  @ParameterizedTest
  @MethodSource
  void beyond(Mischief mischief) throws SQLException {
    try (TestLane lane = TestLane.of(Standard.TEMPLATE)) {
      mischief.deed().to(lane);
      lane.endSessions();
      LaneVerdict verdict = lane.look();
      assertThat(verdict.way()).isEqualTo(LaneReset.Way.CLONE);
      assertThat(verdict.beyond()).anySatisfy(why -> assertThat(why).contains(mischief.reason()));
    }
  }

  private static final class Standard {
    static final LaneTemplate TEMPLATE = LaneTemplate.standard();
    static final Queue<TestLane> LANES = new ConcurrentLinkedQueue<>();

    static TestLane newLane() {
      try {
        return TestLane.of(TEMPLATE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
