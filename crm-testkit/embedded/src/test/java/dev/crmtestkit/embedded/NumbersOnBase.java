package dev.crmtestkit.embedded;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import java.util.Optional;

/** Adds {@code rows} numbers to a table of ten, which its base makes. */
record NumbersOnBase(NumbersTable table, int rows) implements Preparation {

  @Override
  public String fingerprint() {
    return table.fingerprint() + "-and-" + rows;
  }

  @Override
  public Optional<Preparation> base() {
    return Optional.of(table);
  }

  @Override
  public void prepare(DatabaseAddress database) {
    NumbersTable.execute(
        database.dataSource(),
        "INSERT INTO numbers SELECT n, 'more' FROM generate_series(11, 10 + " + rows + ") n");
  }
}
