package dev.crmtestkit;

import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.LoadTransaction;
import dev.crmtestkit.load.TableAdvance;
import dev.crmtestkit.model.CrmException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lets the data set of a database live on, by inserting and updating only what has changed, all in
 * one transaction. Whoever advances or loads the same database waits for the other.
 *
 * <p>Rows that people edited or deleted are left alone and counted, and so are rows that would have
 * such a parent; people's own rows stay as they are. Without any of these, the tables are those of
 * a database that was filled as of that day.
 */
public final class CrmAdvance {

  private final DataSource dataSource;
  private final boolean resetsEdited;

  private CrmAdvance(DataSource dataSource, boolean resetsEdited) {
    this.dataSource = dataSource;
    this.resetsEdited = resetsEdited;
  }

  /** Advances the database behind {@code dataSource}, whose timeouts it keeps. */
  public static CrmAdvance on(DataSource dataSource) {
    return new CrmAdvance(dataSource, false);
  }

  /** The same, but all rows of the data set become what they are to be, whatever people did. */
  public CrmAdvance resettingEdited() {
    return new CrmAdvance(dataSource, true);
  }

  /**
   * Brings the database to that instant, which may be its present already.
   *
   * @throws IllegalArgumentException if the database does not hold exactly one data set of this
   *     generator that filled it from empty, or is later already
   * @throws CrmException if the database refuses; nothing is changed then
   */
  public AdvanceReport to(Instant asOf) {
    try (LoadTransaction transaction = CrmLoader.on(dataSource).begin(LoadListener.NONE)) {
      List<TableAdvance> tables = transaction.advance(asOf, resetsEdited);
      transaction.commit();
      return new AdvanceReport(asOf, tables);
    }
  }
}
