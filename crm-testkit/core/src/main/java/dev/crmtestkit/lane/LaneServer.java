package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A PostgreSQL server on which lanes live, seen from this JVM. Safe for use by several threads; any
 * number of JVMs may use one server at the same time.
 */
public final class LaneServer implements AutoCloseable {

  private final DatabaseAddress maintenance;
  private final Consumer<String> notices;
  private final Map<String, LanePool> pools = new ConcurrentHashMap<>();
  private final AtomicInteger names = new AtomicInteger();
  private final String owner = "crm_lane_" + Long.toHexString(System.nanoTime());

  private LaneServer(DatabaseAddress maintenance, Consumer<String> notices) {
    this.maintenance = maintenance;
    this.notices = notices;
  }

  /**
   * The server that {@code maintenance} is on.
   *
   * @param maintenance any database of the server, which is not changed; its user may create
   *     databases
   * @param notices gets a sentence whenever something is not as it should be but goes on
   */
  public static LaneServer connect(DatabaseAddress maintenance, Consumer<String> notices) {
    return new LaneServer(maintenance, notices);
  }

  /**
   * The lanes that hold what {@code preparation} leaves behind; its template is built when it is
   * not there.
   *
   * @param data the rows that the preparation loads
   */
  public LanePool lanes(CrmData data, Preparation preparation) {
    return pools.computeIfAbsent(
        preparation.fingerprint(), key -> new LanePool(this, data, template(preparation)));
  }

  /** Sees to it that the template is there, for whoever keeps the server's data directory. */
  public void prepareTemplate(Preparation preparation) {
    template(preparation);
  }

  /** Drops every lane that is not kept. */
  @Override
  public void close() {
    pools.values().forEach(LanePool::close);
  }

  DatabaseAddress create(String template) {
    String name = owner + "_" + names.incrementAndGet();
    execute("create database " + name + " template " + template + " strategy file_copy");
    return maintenance.sibling(name);
  }

  void drop(DatabaseAddress database) {
    execute("drop database if exists " + database.database() + " with (force)");
  }

  void recreate(DatabaseAddress database, String template) {
    drop(database);
    execute(
        "create database " + database.database() + " template " + template + " strategy file_copy");
  }

  private synchronized String template(Preparation preparation) {
    String name = "crm_template_" + preparation.fingerprint().substring(0, 24);
    if (!exists(name)) {
      notices.accept("building " + name);
      execute("create database " + name);
      preparation.prepare(maintenance.sibling(name));
    }
    return name;
  }

  private boolean exists(String database) {
    try (Connection connection = maintenance.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + database + "'")) {
      return row.next();
    } catch (SQLException e) {
      throw new CrmException("the server cannot be asked: " + e.getMessage(), e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = maintenance.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new CrmException(sql + " failed: " + e.getMessage(), e);
    }
  }
}
