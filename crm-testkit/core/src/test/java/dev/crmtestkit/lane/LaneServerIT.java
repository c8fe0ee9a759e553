package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.repair.LaneReset;
import dev.crmtestkit.repair.LaneReset.Way;
import dev.crmtestkit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Templates and lanes on a server that several use. */
class LaneServerIT {

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final DatabaseAddress maintenance = TestServer.addressOf(TestServer.newDatabase());
  private final LaneServer server = LaneServer.connect(maintenance, notices::add);
  private final NumbersPreparation preparation = NumbersPreparation.unique();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aTemplateIsBuiltOnceFromItsBaseSealedAndUsedAgain() {
    server.lanes(NumbersPreparation.DATA, preparation);
    LaneServer other = LaneServer.connect(maintenance, notices::add);
    other.lanes(NumbersPreparation.DATA, preparation);
    assertThat(preparation.runs()).isEqualTo(1);
    assertThat(server.statistics().templatesBuilt()).isEqualTo(1);
    assertThat(other.statistics().templatesReused()).isEqualTo(1);
    assertThat(
            query(
                maintenance.dataSource(),
                "select datistemplate, datallowconn from pg_database where datname = '"
                    + server.template(preparation).name()
                    + "'"))
        .containsExactly("t f");
    other.close();
  }

  @Test
  void threadsThatWantTheSameTemplateAtOnceBuildItOnce() {
    List<LaneServer> servers =
        IntStream.range(0, 3).mapToObj(i -> LaneServer.connect(maintenance, notices::add)).toList();
    CompletableFuture.allOf(
            servers.stream()
                .map(each -> CompletableFuture.runAsync(() -> each.prepareTemplate(preparation)))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(preparation.runs()).isEqualTo(1);
    assertThat(servers.stream().mapToInt(each -> each.statistics().templatesBuilt()).sum())
        .isEqualTo(1);
    servers.forEach(LaneServer::close);
  }

  @Test
  void aTemplateThatVanishedIsBuiltAgain() {
    LanePool pool = server.lanes(NumbersPreparation.DATA, preparation);
    String template = server.template(preparation).name();
    run(
        maintenance.dataSource(),
        "alter database " + template + " is_template false",
        "drop database " + template);
    assertThat(query(pool.borrow().dataSource(), "select count(*) from numbers"))
        .containsExactly("100");
    assertThat(preparation.runs()).isEqualTo(2);
  }

  @Test
  void aPreparationThatFailsLeavesNothingBehind() {
    FailingPreparation failing = new FailingPreparation();
    assertThatThrownBy(() -> server.lanes(NumbersPreparation.DATA, failing))
        .isInstanceOf(CrmException.class)
        .hasMessage("no numbers today");
    assertThat(databasesOf(server)).isEmpty();
  }

  @Test
  void closingDropsEveryLaneAndEndsEverySession() {
    LanePool pool = server.lanes(NumbersPreparation.DATA, preparation);
    Stream.generate(pool::borrow).limit(3).forEach(lane -> assertThat(lane.address()).isNotNull());
    assertThat(databasesOf(server)).hasSizeGreaterThanOrEqualTo(3);
    server.close();
    assertThat(databasesOf(server)).isEmpty();
    assertThatThrownBy(pool::borrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the lane server is closed: connect a new one");
  }

  @Test
  @ResourceLock(SmallServer.ALONE)
  void aServerOfOurOwnIsLeftAsItIsWhenClosed() {
    DatabaseAddress small = SmallServer.address();
    LaneServer own = LaneServer.connectToOwn(small, notices::add);
    Lane lane = own.lanes(NumbersPreparation.DATA, preparation).borrow();
    own.close();
    String there = "select 1 from pg_database where datname = '" + lane.address().database() + "'";
    assertThat(query(small.dataSource(), there)).hasSize(1);
    LaneServer.connect(small, notices::add).close();
    assertThat(query(small.dataSource(), there)).isEmpty();
  }

  @Test
  void whatTheDeadLeftIsSweptAndWhatTheLivingHaveIsNot() throws SQLException {
    LaneNames dead = new LaneNames();
    String half = dead.nextBuild();
    run(
        maintenance.dataSource(),
        "create database " + dead.nextLane(),
        "create database " + half,
        "alter database " + half + " is_template true allow_connections false");
    LanePool pool = server.lanes(NumbersPreparation.DATA, preparation);
    Template template = server.template(preparation);
    DatabaseAddress unconnected = server.databases().cloneOf(template, List.of());
    Lane lane = pool.borrow();
    LaneServer.connect(maintenance, notices::add).close();
    assertThat(databasesOf(dead)).isEmpty();
    assertThat(databasesOf(server)).contains(unconnected.database(), lane.address().database());
  }

  @Test
  void statisticsTellHowLanesWerePutRight() {
    Lane lane = server.lanes(NumbersPreparation.DATA, preparation).borrow();
    assertThat(server.statistics().lanes()).isEqualTo(1);
    run(lane.dataSource(), "drop table numbers");
    LaneReset reset = lane.reset();
    LaneStatistics statistics = server.statistics();
    assertThat(statistics.resets(Way.CLONE)).isEqualTo(1);
    assertThat(statistics.resets(Way.REPAIR)).isZero();
    assertThat(statistics.totalReset()).isEqualTo(reset.took());
    assertThat(statistics.slowestReset()).isEqualTo(reset.took());
  }

  @Test
  void oneLaneAfterTheOtherNeedsNoSpare() {
    LanePool pool = server.lanes(NumbersPreparation.DATA, preparation);
    for (int i = 0; i < 5; i++) {
      Lane lane = pool.borrow();
      lane.ensurePristine();
      lane.giveBack();
    }
    assertThat(server.statistics().lanes() - server.statistics().resets(Way.CLONE)).isEqualTo(1);
  }

  @Test
  @ResourceLock(SmallServer.ALONE)
  void lanesThatNobodyHasAreBoundedInNumber() {
    DatabaseAddress small = SmallServer.address();
    LaneServer there = LaneServer.connect(small, notices::add);
    assertThat(there.facts().idleLanes()).isEqualTo(2);
    LanePool pool = there.lanes(NumbersPreparation.DATA, preparation);
    List<Lane> lanes = Stream.generate(pool::borrow).limit(3).toList();
    lanes.forEach(Lane::giveBack);
    assertThat(pool.borrow()).isSameAs(lanes.get(2));
    assertThat(pool.borrow()).isSameAs(lanes.get(1));
    assertThat(pool.borrow()).isNotSameAs(lanes.get(0));
    there.close();
  }

  @Test
  @ResourceLock(SmallServer.ALONE)
  void aServerWithoutConnectionsLeftSaysHowManyAreUsed() throws SQLException {
    LaneServer there = LaneServer.connect(SmallServer.limitedUser(), notices::add);
    LanePool pool = there.lanes(NumbersPreparation.DATA, NumbersPreparation.unique());
    Lane lane = pool.borrow();
    List<Connection> taken = new ArrayList<>();
    assertThatThrownBy(() -> takeAll(lane, taken))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("its limit max_connections is " + SmallServer.MAX_CONNECTIONS)
        .hasMessageMatching(".*the user few uses \\d+, with a limit of 6\\. Run fewer tests.*");
    assertThatThrownBy(pool::borrow)
        .isInstanceOf(CrmException.class)
        .hasMessageMatching("crm_lane_\\d+_\\d+ could not be connected: the server has no.*");
    for (Connection connection : taken) {
      connection.close();
    }
    there.close();
  }

  private static void takeAll(Lane lane, List<Connection> taken) throws SQLException {
    for (int i = 0; i < SmallServer.MAX_CONNECTIONS; i++) {
      taken.add(lane.dataSource().getConnection());
    }
  }

  private List<String> databasesOf(LaneServer owner) {
    return databasesOf(owner.names());
  }

  private List<String> databasesOf(LaneNames names) {
    return query(
        maintenance.dataSource(),
        "select datname from pg_database where datname ~ '_" + names.owner() + "_'");
  }
}
