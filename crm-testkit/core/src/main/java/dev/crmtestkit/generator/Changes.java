package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.DealStageEntry;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What happens to a data set between two instants. In each table rows come in the order of time, so
 * they are made when they are asked for; of rows that change, only the indexes are remembered.
 *
 * @param before the data set as of the first instant
 * @param after the same as of the second
 */
record Changes(CrmData before, CrmData after) {

  /** The tables whose rows change; those of the others stay as they came. */
  private static final List<CrmTable<?>> LIVING =
      List.of(CrmTable.DEALS, CrmTable.DEAL_STAGE_HISTORY, CrmTable.TASKS);

  /** In the order of time; of what happens in one second, parents come before children. */
  Stream<RowChange<?>> stream() {
    return InOrderOfTime.merged(
        List.of(
            inserted(CrmTable.COMPANIES, Company::createdAt),
            inserted(CrmTable.CONTACTS, Contact::createdAt),
            inserted(CrmTable.DEALS, Deal::createdAt),
            entered(),
            inserted(CrmTable.PRODUCTS, Product::createdAt),
            inserted(CrmTable.DEAL_PRODUCTS, this::createdAt),
            inserted(CrmTable.ACTIVITIES, Activity::createdAt),
            inserted(CrmTable.NOTES, Note::createdAt),
            inserted(CrmTable.TASKS, Task::createdAt),
            inserted(CrmTable.CONTACT_EMAILS, this::createdAt),
            inserted(CrmTable.CONTACT_PHONES, this::createdAt),
            updated(CrmTable.DEALS, Deal::updatedAt),
            updated(CrmTable.DEAL_STAGE_HISTORY, entry -> requireNonNull(entry.leftAt())),
            updated(CrmTable.TASKS, Task::updatedAt)));
  }

  /** Of one table, in the order of its rows. */
  <R> TableDifference<R> of(CrmTable<R> table) {
    Indexes changed =
        LIVING.contains(table)
            ? ScatteredIndexes.of(changed(table).toArray())
            : IndexRange.of(0, 0);
    return new TableDifference<>(
        inserted(table), before.rows(table).only(changed), after.rows(table).only(changed));
  }

  private <R> Rows<R> inserted(CrmTable<R> table) {
    Rows<R> old = before.rows(table);
    Rows<R> now = after.rows(table);
    return table.equals(CrmTable.DEAL_STAGE_HISTORY)
        ? now.where(index -> now.contains(index) && !old.contains(index))
        : now.only(IndexRange.of(old.count(), now.count()));
  }

  private <R> LongStream changed(CrmTable<R> table) {
    Rows<R> old = before.rows(table);
    Rows<R> now = after.rows(table);
    return old.indexes().filter(index -> !old.row(index).equals(now.row(index)));
  }

  private <R> Stream<? extends RowChange<?>> inserted(
      CrmTable<R> table, Function<R, Instant> createdAt) {
    return inserted(table).stream()
        .map(row -> new RowChange.Inserted<>(table, row, createdAt.apply(row)));
  }

  /** Those of deals that were there before stand among those of the new. */
  private Stream<? extends RowChange<?>> entered() {
    Rows<DealStageEntry> entries = inserted(CrmTable.DEAL_STAGE_HISTORY);
    return sorted(entries, DealStageEntry::enteredAt, entries.indexes())
        .map(entries::row)
        .map(row -> new RowChange.Inserted<>(entries.table(), row, row.enteredAt()));
  }

  private <R> Stream<? extends RowChange<?>> updated(
      CrmTable<R> table, Function<R, Instant> updatedAt) {
    Rows<R> old = before.rows(table);
    Rows<R> now = after.rows(table);
    return sorted(now, updatedAt, changed(table))
        .map(index -> updated(table, old.row(index), now.row(index), updatedAt));
  }

  private static <R> Stream<Long> sorted(
      Rows<R> rows, Function<R, Instant> at, LongStream indexes) {
    return indexes.boxed().sorted(Comparator.comparing(index -> at.apply(rows.row(index))));
  }

  private static <R> RowChange<R> updated(
      CrmTable<R> table, R old, R now, Function<R, Instant> updatedAt) {
    return new RowChange.Updated<>(table, old, now, updatedAt.apply(now));
  }

  private Instant createdAt(DealProduct item) {
    return after.dealOf(item).createdAt();
  }

  private Instant createdAt(ContactEmail email) {
    return after.contactOf(email).createdAt();
  }

  private Instant createdAt(ContactPhone phone) {
    return after.contactOf(phone).createdAt();
  }
}
