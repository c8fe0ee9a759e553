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
  private final TrySpecs specs;
  private int drawn;
  private int smaller;
  private boolean searchIsOver;
  private long searchEnd;
  private @Nullable Shrinking shrinking;
  private @Nullable PropertyTry next;

  PropertyRun(PropertySettings settings) {
    this.settings = settings;
    this.specs = new TrySpecs(settings.seed(), settings.maxRows());
  }

  PropertySettings settings() {
    return settings;
  }

  /** How many smaller data sets were tried. */
  int smallerCount() {
    return smaller;
  }

  /** Has to be known before the next try is asked for. */
  void failed(PropertyTry failed) {
    if (shrinking == null) {
      shrinking = new Shrinking(failed.spec());
      searchEnd = System.nanoTime() + LONGEST_SEARCH.toNanos();
    } else if (failed.kind() == PropertyTry.Kind.SMALLER) {
      shrinking.failed(failed.spec());
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
    if (drawn == settings.tries()) {
      return Optional.empty();
    }
    drawn++;
    return Optional.of(PropertyTry.of(PropertyTry.Kind.DRAWN, drawn, specs.next()));
  }

  private Optional<PropertyTry> search(Shrinking shrinking) {
    if (smaller < MOST_SMALLER && System.nanoTime() - searchEnd < 0) {
      Optional<CrmSpec> candidate = shrinking.next();
      if (candidate.isPresent()) {
        smaller++;
        return candidate.map(spec -> PropertyTry.of(PropertyTry.Kind.SMALLER, drawn, spec));
      }
    }
    searchIsOver = true;
    return shrinking.found().map(spec -> PropertyTry.of(PropertyTry.Kind.SMALLEST, drawn, spec));
  }
}
