package dev.crmtestkit.generator;

import dev.crmtestkit.model.Activity;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.ContactPhone;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.model.DealProduct;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.model.Product;
import dev.crmtestkit.model.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
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
  private static final List<CrmTable<?>> LIVING = List.of(CrmTable.DEALS, CrmTable.TASKS);

  /** In the order of time; of what happens in one second, parents come before children. */
  Stream<RowChange<?>> stream() {
    return InOrderOfTime.merged(
        List.of(
            inserted(CrmTable.COMPANIES, Company::createdAt),
            inserted(CrmTable.CONTACTS, Contact::createdAt),
            inserted(CrmTable.DEALS, Deal::createdAt),
            inserted(CrmTable.PRODUCTS, Product::createdAt),
            inserted(CrmTable.DEAL_PRODUCTS, this::createdAt),
            inserted(CrmTable.ACTIVITIES, Activity::createdAt),
            inserted(CrmTable.NOTES, Note::createdAt),
            inserted(CrmTable.TASKS, Task::createdAt),
            inserted(CrmTable.CONTACT_EMAILS, this::createdAt),
            inserted(CrmTable.CONTACT_PHONES, this::createdAt),
            updated(CrmTable.DEALS, Deal::updatedAt),
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
    return after
        .rows(table)
        .only(IndexRange.of(before.rows(table).count(), after.rows(table).count()));
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

  private <R> Stream<? extends RowChange<?>> updated(
      CrmTable<R> table, Function<R, Instant> updatedAt) {
    Rows<R> old = before.rows(table);
    LongFunction<R> now = after.rows(table)::row;
    return changed(table)
        .boxed()
        .sorted(Comparator.comparing(index -> updatedAt.apply(now.apply(index))))
        .map(index -> updated(table, old.row(index), now.apply(index), updatedAt));
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
