package dev.crmtestkit.testkit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.load.CrmJdbi;
import dev.crmtestkit.repair.LaneChanges;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL database that held exactly {@link #data()} when it was handed out. A test
 * gets it as a parameter; a program has it from {@link CrmTestkit#start} and closes it.
 */
public final class CrmDatabase implements AutoCloseable {

  private final Lane lane;
  private final DataSource dataSource;
  private volatile @Nullable Jdbi jdbi;
  private final Runnable close;

  CrmDatabase(Lane lane, Runnable close) {
    this(lane, lane.dataSource(), close);
  }

  private CrmDatabase(Lane lane, DataSource dataSource, Runnable close) {
    this.lane = lane;
    this.dataSource = dataSource;
    this.close = close;
  }

  /** A view of a lane that somebody else puts right and gives back: closing it does nothing. */
  public static CrmDatabase on(Lane lane) {
    return new CrmDatabase(lane, () -> {});
  }

  /** The same with connections that come from {@code dataSource}, which wraps the lane's own. */
  public static CrmDatabase on(Lane lane, DataSource dataSource) {
    return new CrmDatabase(lane, dataSource, () -> {});
  }

  /** The address, {@code jdbc:postgresql:...}, without user and password. */
  public String url() {
    return lane.address().url();
  }

  public String user() {
    return lane.address().user();
  }

  public String password() {
    return lane.address().password();
  }

  /** Connections of this database; those that a test leaves open are closed after it. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** A Jdbi that knows the CRM tables; every DAO works on it. */
  public Jdbi jdbi() {
    Jdbi known = jdbi;
    if (known == null) {
      synchronized (this) {
        known = jdbi == null ? CrmJdbi.on(dataSource) : jdbi;
        jdbi = known;
      }
    }
    return known;
  }

  /** What the database held at first: every row, computed, without SQL. */
  public CrmData data() {
    return lane.data();
  }

  /** The rows created, updated and deleted since the start, by whomever. */
  public LaneChanges changes() {
    return lane.changes();
  }

  /** Gives the database up; it is dropped. A second call does nothing. */
  @Override
  public void close() {
    close.run();
  }

  @Override
  public String toString() {
    return url() + " with " + data();
  }
}
