package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Makes a data set of attributes, or says what is wrong with them.
 *
 * @param element who asks, for messages
 */
record DatasetReader(Attributes attributes, String element) {

  /** Drawn once, so that all classes of a run share their templates. Short enough to be typed. */
  private static final long RANDOM_SEED = new SplittableRandom().nextLong(1_000_000_000_000L);

  /**
   * @throws ExtensionConfigurationException naming the element, the rule and the value
   */
  Dataset read() {
    return new Dataset(
        data(),
        attribute("isolation", Isolation.class)
            .filter(isolation -> isolation != Isolation.UNSET)
            .orElse(Isolation.PER_TEST),
        attribute("database", DatabaseKind.class)
            .filter(database -> database != DatabaseKind.UNSET)
            .orElse(DatabaseKind.AUTO),
        attribute("changelogs", String[].class).map(List::of).orElse(List.of()),
        isSeedDrawn(),
        element);
  }

  /** Whether the seed was drawn for this run. */
  static boolean isDrawn(long seed) {
    return seed == RANDOM_SEED;
  }

  private CrmData data() {
    CrmSpec spec = new DatasetStyle(attributes).of(CrmSpec.empty().withSeed(seed()));
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, count(table, spec));
    }
    try {
      return CrmData.of(spec);
    } catch (IllegalArgumentException contradiction) {
      throw refused(element, contradiction.getMessage() + "; the counts are " + counts(spec));
    }
  }

  private long seed() {
    return isSeedDrawn() ? RANDOM_SEED : attribute("seed", Long.class).orElse(CrmSpec.DEFAULT_SEED);
  }

  private boolean isSeedDrawn() {
    return attribute("seed", Long.class).filter(seed -> seed == CrmDataset.RANDOM_SEED).isPresent();
  }

  /** Given {@code parents}, which come first in the catalogue. */
  private long count(CrmTable<?> table, CrmSpec parents) {
    Optional<Attributes.Given> given = attributes.count(table);
    return given.isPresent() ? checked(table, given.get()) : usual(table, parents);
  }

  private static long checked(CrmTable<?> table, Attributes.Given given) {
    long count = (long) given.value();
    if (count < 0 || count > CrmSpec.MAX_COUNT) {
      throw refused(
          given.element(),
          Attributes.name(table)
              + " must be from 0 to "
              + CrmSpec.MAX_COUNT
              + ", but was "
              + count
              + "; leave it out for the usual number");
    }
    return count;
  }

  /** Nobody asked for these, so they take what room there is. */
  private static long usual(CrmTable<?> table, CrmSpec parents) {
    boolean isOrphan =
        table.references().stream()
            .filter(Reference::required)
            .anyMatch(reference -> parents.count(reference.parent()) == 0);
    if (isOrphan) {
      return 0;
    }
    long usual = CrmSpec.standard().count(table);
    return table == CrmTable.DEAL_PRODUCTS
        ? Math.min(usual, parents.count(CrmTable.DEALS) * parents.count(CrmTable.PRODUCTS))
        : usual;
  }

  /** With who has given them: a contradiction may be between a class and its method. */
  private String counts(CrmSpec spec) {
    return CrmTable.counted().stream()
        .map(table -> Attributes.name(table) + " = " + spec.count(table) + source(table))
        .collect(Collectors.joining(", "));
  }

  private String source(CrmTable<?> table) {
    return attributes
        .count(table)
        .map(Attributes.Given::element)
        .filter(source -> !source.equals(element))
        .map(source -> " (" + source + ")")
        .orElse("");
  }

  private <T> Optional<T> attribute(String name, Class<T> type) {
    return attributes.find(name).map(Attributes.Given::value).map(type::cast);
  }

  static ExtensionConfigurationException refused(String element, String sentence) {
    return new ExtensionConfigurationException("@CrmDataset of " + element + ": " + sentence);
  }
}
