package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.generator.CrmData;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * A test's database: its address never changes, and its data equals the spec whenever it was reset.
 * One test at a time has it; its methods are for the thread that conducts the test.
 */
public final class Lane {

  private final LanePool pool;
  private final DatabaseAddress address;
  private final CrmData data;
  private boolean kept;

  Lane(LanePool pool, DatabaseAddress address, CrmData data) {
    this.pool = pool;
    this.address = address;
    this.data = data;
  }

  public DatabaseAddress address() {
    return address;
  }

  /** Sessions of this lane; one is ready. Those that a test leaves open are ended by the reset. */
  public DataSource dataSource() {
    return address.dataSource();
  }

  /** What the lane holds when it is pristine. */
  public CrmData data() {
    return data;
  }

  /** How the lane differs from {@link #data()} now. Changes nothing. */
  public LaneChanges changes() {
    return new LaneChanges(List.of(), List.of());
  }

  /** Puts the lane right. */
  public LaneReset reset() {
    long start = System.nanoTime();
    pool.recreate(this);
    return new LaneReset(
        LaneReset.Way.CLONE, List.of(), Duration.ofNanos(System.nanoTime() - start));
  }

  /** Gives a lane that was reset to whoever borrows one next. */
  public void giveBack() {
    pool.takeBack(this);
  }

  /**
   * Leaves the database as it is, for somebody to look at: it is neither used again nor dropped.
   */
  public void keep() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
