package dev.crmtestkit.load;

import dev.crmtestkit.generator.Rows;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.SqlObject;

/**
 * What the DAOs of all tables can do.
 *
 * <p>Keys: {@code insert} and {@code insertAll} leave the key to the database's sequence, whatever
 * the row's id says, and {@code insert} returns it; so they never collide with anybody. A UUID is
 * no sequence's: there the row's own id is stored. {@link #copy} stores every row as it is.
 *
 * @param <R> the record of the table's rows
 */
public interface TableDao<R> extends SqlObject {

  /** How many rows the table has. */
  long count();

  /** Inserts all rows or none, in batches of 1,000. */
  void insertAll(Iterable<R> rows);

  /** Inserts all rows or none, in batches of 1,000. */
  @SuppressWarnings("StreamToIterable") // a batch reads its rows once
  default void insertAll(Stream<R> rows) {
    insertAll(rows::iterator);
  }

  /**
   * Stores all rows or none by binary COPY, ids included, which is the fast way and takes the same
   * memory for any number of rows. The table's sequence is left alone.
   *
   * @return how many rows were stored
   * @throws dev.crmtestkit.model.CrmException if the database refuses them
   */
  default long copy(Rows<R> rows) {
    TableCopy<R> copy = new TableCopy<>(rows, done -> {});
    return Failures.naming("loading " + rows.table(), () -> copy.run(getHandle().getConnection()));
  }
}
