package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges changes that come in the order of time from several sources, one at a time. */
final class InOrderOfTime implements Iterator<RowChange<?>> {

  private static final Comparator<RowChange<?>> ORDER =
      Comparator.<RowChange<?>, Instant>comparing(RowChange::at)
          .thenComparing(change -> change instanceof RowChange.Updated)
          .thenComparing(change -> CrmTable.all().indexOf(change.table()));

  private final PriorityQueue<Source> sources =
      new PriorityQueue<>(Comparator.comparing(Source::next, ORDER));

  private InOrderOfTime() {}

  /** A source whose next change was looked at. */
  private record Source(RowChange<?> next, Iterator<? extends RowChange<?>> rest) {}

  static Stream<RowChange<?>> merged(List<Stream<? extends RowChange<?>>> sources) {
    InOrderOfTime merged = new InOrderOfTime();
    sources.forEach(source -> merged.lookAt(source.iterator()));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    return !sources.isEmpty();
  }

  @Override
  public RowChange<?> next() {
    Source first = sources.poll();
    if (first == null) {
      throw new NoSuchElementException("there are no changes left");
    }
    lookAt(first.rest());
    return first.next();
  }

  private void lookAt(Iterator<? extends RowChange<?>> source) {
    if (source.hasNext()) {
      sources.add(new Source(source.next(), source));
    }
  }
}
