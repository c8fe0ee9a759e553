package dev.crmtestkit.repair;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.server.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A database that lanes are cloned from, as {@code server} names it and its user: CRM tables as
 * computed, and a few tables of an application. Its server takes prepared transactions.
 */
record LaneTemplate(
    DatabaseAddress maintenance,
    DatabaseAddress server,
    CrmData data,
    AtomicReference<LaneBaseline> first) {

  private static final AtomicInteger NAMES = new AtomicInteger();

  /** A user without any privilege except to own the databases. */
  static final String OWNER = "crm_owner";

  static final String[] APPLICATION = {
    "create schema app",
    "create table app.labels (id int generated always as identity primary key, label text unique)",
    "insert into app.labels (label) values ('warm'), ('cold'), (null)",
    "create table app.contact_labels (contact_id bigint references crm.contacts on delete cascade,"
        + " label_id int references app.labels, primary key (contact_id, label_id))",
    "insert into app.contact_labels values (1, 1), (2, 1), (2, 2)",
    "create table app.large as select n as id, repeat('x', 500) as filling"
        + " from generate_series(1, 3000) n",
    "create materialized view app.sums as select count(*) from crm.contacts"
  };

  /** With the standard data, a few UUID rows and an application's tables. */
  static LaneTemplate standard(String user) {
    return make(user, standardSpec(), APPLICATION);
  }

  static CrmSpec standardSpec() {
    return CrmSpec.standard()
        .withCount(CrmTable.CONTACT_EMAILS, 300)
        .withCount(CrmTable.CONTACT_PHONES, 200);
  }

  static LaneTemplate make(String user, CrmSpec spec, String... application) {
    return make(Running.ADDRESS, user, spec, application);
  }

  /** On a server of the caller's own. */
  static LaneTemplate on(int port, String user, CrmSpec spec) {
    return make(address(port), user, spec);
  }

  private static LaneTemplate make(
      DatabaseAddress maintenance, String user, CrmSpec spec, String... application) {
    String name = "pristine" + NAMES.incrementAndGet();
    TestServer.run(maintenance.dataSource(), "create database " + name + " owner " + user);
    DatabaseAddress address = new DatabaseAddress(maintenance.sibling(name).url(), user, "");
    CrmPreparation.of(spec, LoadListener.NONE).prepare(address);
    TestServer.run(address.dataSource(), application);
    TestServer.run(address.dataSource(), "vacuum (freeze, analyze)");
    return new LaneTemplate(maintenance, address, CrmData.of(spec), new AtomicReference<>());
  }

  private static DatabaseAddress address(int port) {
    return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
  }

  /** What all lanes have in common, taken from the first. */
  LaneBaseline baseline(Connection lane) throws SQLException {
    LaneBaseline known = first.get();
    if (known == null) {
      known = LaneState.pristine(lane, data, new ClusterRecord()).baseline();
      first.set(known);
    }
    return known;
  }

  /** The address of a new clone, for this template's user. */
  DatabaseAddress newLane() {
    String lane = "lane" + NAMES.incrementAndGet();
    TestServer.run(
        maintenance.dataSource(),
        "create database "
            + lane
            + " template "
            + server.database()
            + " strategy file_copy owner "
            + server.user(),
        "alter database " + lane + " set search_path = crm, public");
    return server.sibling(lane);
  }

  private static final class Running {

    static final DatabaseAddress ADDRESS = start();

    private static DatabaseAddress start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_prepared_transactions", "20")
                .setServerConfig("fsync", "off")
                .start();
        DatabaseAddress address = address(server.getPort());
        TestServer.run(address.dataSource(), "create role " + OWNER + " login");
        return address;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
