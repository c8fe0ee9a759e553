package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tries of a property, one after another: what comes next depends on whether one has failed, so
 * each is made only when the one before has ended.
 */
final class PropertyRun implements Iterator<PropertyTry> {

  /** Enough for ten tables of a thousand rows. */
  private static final int MOST_SMALLER = 300;

  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

  private final PropertySettings settings;
  private final PropertyDatasets datasets;
  private final TrySpecs specs;
  private int drawn;
  private int smaller;
  private boolean isGivenUp;
  private boolean searchIsOver;
  private long searchEnd;
  private @Nullable Shrinking shrinking;
  private @Nullable PropertyTry next;

  PropertyRun(PropertySettings settings, PropertyDatasets datasets) {
    this.settings = settings;
    this.datasets = datasets;
    this.specs = new TrySpecs(settings.seed(), settings.maxRows());
  }

  PropertySettings settings() {
    return settings;
  }

  PropertyDatasets datasets() {
    return datasets;
  }

  /** How many smaller data sets were tried. */
  int smallerCount() {
    return smaller;
  }

  /** No more tries. */
  void giveUp() {
    isGivenUp = true;
  }

  /** Has to be known before the next try is asked for. */
  void failed(PropertyTry failed) {
    if (shrinking == null) {
      shrinking = new Shrinking(failed.dataset().spec());
      searchEnd = System.nanoTime() + LONGEST_SEARCH.toNanos();
    } else if (failed.kind() == PropertyTry.Kind.SMALLER) {
      shrinking.failed(failed.dataset().spec());
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = compute().orElse(null);
    }
    return next != null;
  }

  @Override
  public PropertyTry next() {
    PropertyTry result = hasNext() ? next : null;
    if (result == null) {
      throw new NoSuchElementException("no try is left");
    }
    next = null;
    return result;
  }

  private Optional<PropertyTry> compute() {
    if (shrinking != null) {
      return searchIsOver ? Optional.empty() : search(shrinking);
    }
    if (isGivenUp || drawn == settings.tries()) {
      return Optional.empty();
    }
    drawn++;
    return Optional.of(made(PropertyTry.Kind.DRAWN, specs.next()));
  }

  private Optional<PropertyTry> search(Shrinking shrinking) {
    if (smaller < MOST_SMALLER && System.nanoTime() - searchEnd < 0) {
      Optional<CrmSpec> candidate = shrinking.next();
      if (candidate.isPresent()) {
        smaller++;
        return candidate.map(spec -> made(PropertyTry.Kind.SMALLER, spec));
      }
    }
    searchIsOver = true;
    return shrinking.found().map(spec -> made(PropertyTry.Kind.SMALLEST, spec));
  }

  private PropertyTry made(PropertyTry.Kind kind, CrmSpec spec) {
    return new PropertyTry(kind, drawn, datasets.of(spec));
  }
}
