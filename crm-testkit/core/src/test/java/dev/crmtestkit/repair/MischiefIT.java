package dev.crmtestkit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a test does, the next one finds its lane as it was. */
class MischiefIT {

  static Stream<Mischief> rows() {
    return RowMischiefs.all();
  }

  /** What a user may do who is no superuser, and what he can put back. */
  static Stream<Mischief> rowsOfAnOwner() {
    return RowMischiefs.all()
        .filter(mischief -> !mischief.name().matches("copies with freeze|.*of the application"));
  }

  static Stream<Mischief> beyond() {
    return BeyondMischiefs.all();
  }

  @ParameterizedTest
  @MethodSource
  void rows(Mischief mischief) throws SQLException {
    Lanes.STANDARD.suffer(mischief);
  }

  @ParameterizedTest
  @MethodSource
  void rowsOfAnOwner(Mischief mischief) throws SQLException {
    Lanes.OF_OWNER.suffer(mischief);
  }

  /** Whose tables refer to one another in an order that nobody tells us. */
  @Test
  void anOwnerWhomTheApplicationsKeysRefuseNeedsAClone() throws SQLException {
    try (TestLane lane = TestLane.of(Lanes.OF_OWNER.template)) {
      lane.execute("truncate app.labels cascade");
      lane.endSessions();
      assertThat(lane.state().repair(lane.own(), lane.look()))
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .contains("rows could not be put back", "violates foreign key constraint"));
    }
  }

  @ParameterizedTest
  @MethodSource
  void beyond(Mischief mischief) throws SQLException {
    try (TestLane lane = TestLane.of(Lanes.STANDARD.template)) {
      mischief.deed().to(lane);
      lane.endSessions();
      LaneVerdict verdict = lane.look();
      assertThat(verdict.way()).isEqualTo(LaneReset.Way.CLONE);
      assertThat(verdict.beyond()).anySatisfy(why -> assertThat(why).contains(mischief.reason()));
    }
  }

  /** One lane after the other suffers all of them, as in real life. */
  private static final class Lanes {

    static final Lanes STANDARD = new Lanes("postgres");
    static final Lanes OF_OWNER = new Lanes(LaneTemplate.OWNER);

    private final LaneTemplate template;
    private final Queue<TestLane> idle = new ConcurrentLinkedQueue<>();

    private Lanes(String user) {
      template = LaneTemplate.standard(user);
    }

    void suffer(Mischief mischief) throws SQLException {
      TestLane known = idle.poll();
      TestLane lane = known == null ? TestLane.of(template) : known;
      mischief.deed().to(lane);
      lane.endSessions();
      LaneVerdict verdict = lane.look();
      assertThat(verdict.beyond()).isEmpty();
      assertThat(verdict.way()).isEqualTo(mischief.way());
      assertThat(lane.state().repair(lane.own(), verdict)).isEmpty();
      assertThat(lane.difference()).isEmpty();
      assertThat(lane.look().way()).isEqualTo(LaneReset.Way.NONE);
      idle.add(lane);
    }
  }
}
