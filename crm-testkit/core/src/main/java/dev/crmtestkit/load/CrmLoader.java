package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmException;
import javax.sql.DataSource;

/**
 * Fills the CRM tables by binary COPY, in one transaction: all rows or none. Loads of one database
 * wait for one another. Rows stream, so a load takes the same memory whatever its size. It leaves
 * the planner's statistics to autovacuum.
 *
 * <p>What the database refuses is a {@link CrmException}; so is an interrupt, which stops the load
 * between two rows (not while it waits for another load).
 */
public final class CrmLoader {

  private final DataSource dataSource;

  private CrmLoader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A loader of the database behind {@code dataSource}, whose timeouts it keeps. */
  public static CrmLoader on(DataSource dataSource) {
    return new CrmLoader(dataSource);
  }

  /**
   * Fills the tables as they stand, which is meant for empty ones: every row goes in under its own
   * id, and the sequences are raised to the last of them.
   *
   * @throws CrmException if the database refuses a row; nothing was changed then
   */
  public LoadReport load(CrmData data, LoadListener listener) {
    try (LoadTransaction transaction = begin(listener)) {
      transaction.load(data);
      return transaction.commit();
    }
  }

  /**
   * Adds new rows to those that exist. Ids go on after the last one given out and are reserved, so
   * that an application may insert at the same time. Where new rows need parents and {@code
   * selection} brings none, existing ones serve: 10,000 to 100,000 of a kind, of the companies with
   * the lowest ids.
   *
   * @param base gives the seed and the as-of instant
   * @throws TableSelection.MissingParentsException if parents are needed that are not there
   * @throws IllegalArgumentException if rows are asked for that their parents cannot hold
   * @throws CrmException if the database refuses a row; nothing was changed then, up to holes in
   *     the sequences where an application took ids meanwhile
   */
  public LoadReport add(TableSelection selection, CrmSpec base, LoadListener listener) {
    try (LoadTransaction transaction = begin(listener)) {
      transaction.add(selection, base);
      return transaction.commit();
    }
  }

  /**
   * Begins a load whose transaction the caller commits, so that it can hold more than rows. Waits
   * for the other loads of the database.
   *
   * @throws CrmException if the database cannot be reached
   */
  public LoadTransaction begin(LoadListener listener) {
    return LoadTransaction.begin(dataSource, listener);
  }
}
