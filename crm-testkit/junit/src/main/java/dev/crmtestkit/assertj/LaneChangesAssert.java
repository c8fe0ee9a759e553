package dev.crmtestkit.assertj;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.repair.LaneChanges;
import dev.crmtestkit.repair.TableChanges;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * Assertions about how a database differs from the data that it started with. A failure shows the
 * changed rows.
 */
public final class LaneChangesAssert extends AbstractAssert<LaneChangesAssert, LaneChanges> {

  LaneChangesAssert(LaneChanges actual) {
    super(actual, LaneChangesAssert.class);
  }

  /** No row changed. Sequences may have moved. */
  public LaneChangesAssert isEmpty() {
    isNotNull();
    if (!actual.isEmpty()) {
      failWithMessage("Expecting no changes, but:%s", Lines.indented(actual));
    }
    return this;
  }

  /** Some row changed. */
  public LaneChangesAssert isNotEmpty() {
    isNotNull();
    if (actual.isEmpty()) {
      failWithMessage("Expecting changed rows, but:%s", Lines.indented(actual));
    }
    return this;
  }

  /** Exactly {@code count} rows of {@code table} were created. */
  public LaneChangesAssert hasCreated(CrmTable<?> table, int count) {
    return has("created", table, count, of(table).created().size());
  }

  /** Exactly {@code count} rows of {@code table} were updated. */
  public LaneChangesAssert hasUpdated(CrmTable<?> table, int count) {
    return has("updated", table, count, of(table).updated().size());
  }

  /** Exactly {@code count} rows of {@code table} were deleted. */
  public LaneChangesAssert hasDeleted(CrmTable<?> table, int count) {
    return has("deleted", table, count, of(table).deleted().size());
  }

  /** No row of any other table changed. Those of {@code tables} may have changed or not. */
  public LaneChangesAssert onlyIn(CrmTable<?>... tables) {
    isNotNull();
    List<CrmTable<?>> allowed = List.of(tables);
    if (actual.tables().stream().anyMatch(changes -> !allowed.contains(changes.table()))) {
      failWithMessage("Expecting changes only in %s, but:%s", allowed, Lines.indented(actual));
    }
    return this;
  }

  /** The rows of {@code table} that were created, in the order of id. */
  @CheckReturnValue
  public <R> ListAssert<R> created(CrmTable<R> table) {
    return assertThatRows(table, "created", of(table).created());
  }

  /** The rows of {@code table} that were updated, before and after, in the order of id. */
  @CheckReturnValue
  public <R> ListAssert<TableChanges.RowUpdate<R>> updated(CrmTable<R> table) {
    return assertThatRows(table, "updated", of(table).updated());
  }

  /** The rows of {@code table} that were deleted, in the order of id. */
  @CheckReturnValue
  public <R> ListAssert<R> deleted(CrmTable<R> table) {
    return assertThatRows(table, "deleted", of(table).deleted());
  }

  private <R> ListAssert<R> assertThatRows(CrmTable<?> table, String what, List<R> rows) {
    return Assertions.assertThat(rows)
        .as("%s", (descriptionText() + " " + table + " " + what).strip());
  }

  private LaneChangesAssert has(String what, CrmTable<?> table, int expected, int count) {
    if (count != expected) {
      failWithMessage(
          "Expecting %s of %s to be %s, but %s were:%s",
          expected, table, what, count, Lines.indented(actual));
    }
    return this;
  }

  @SuppressWarnings("unchecked") // the changes of a table are of its rows
  private <R> TableChanges<R> of(CrmTable<R> table) {
    isNotNull();
    Stream<TableChanges<?>> found =
        actual.tables().stream().filter(changes -> changes.table() == table);
    return (TableChanges<R>)
        found
            .findFirst()
            .orElseGet(() -> new TableChanges<>(table, List.of(), List.of(), List.of()));
  }
}
