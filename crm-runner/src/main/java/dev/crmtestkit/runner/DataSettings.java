package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.PossibleParents;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which rows somebody asks for: what generate, export and demo have in common. */
final class DataSettings {

  private final Settings settings;

  DataSettings(Settings settings) {
    this.settings = settings;
  }

  /** No rows yet, but the seed and the as-of instant; {@code otherwise} has those not given. */
  CrmSpec base(CrmSpec otherwise) {
    CrmSpec base = CrmSpec.empty().withSeed(seed(otherwise));
    Optional<Given> asOf = settings.find(Setting.AS_OF);
    if (asOf.isEmpty()) {
      return base.withAsOf(otherwise.asOf());
    }
    Instant instant = instant(asOf.get());
    return CommandFailure.usageWhereRefused(() -> base.withAsOf(instant));
  }

  /** The tables and counts asked for; without any, those of the standard data set. */
  TableSelection selection() {
    boolean withParents = !settings.isSet(Setting.NO_DEPS);
    Optional<Given> tables = settings.find(Setting.TABLES);
    Map<CrmTable<?>, OptionalLong> chosen =
        tables.isPresent()
            ? TableList.read(tables.get())
            : TableSelection.standard(count()).tables();
    return new TableSelection(chosen, count(), withParents);
  }

  /** The rows of an empty database; refused where they contradict one another. */
  static CrmData data(TableSelection selection, CrmSpec base) {
    return CommandFailure.usageWhereRefused(
        () -> CrmData.of(selection.resolve(base, PossibleParents.NONE)));
  }

  private long seed(CrmSpec otherwise) {
    Optional<Given> seed = settings.find(Setting.SEED);
    return seed.isPresent() ? seed.get().number(Long.MIN_VALUE, Long.MAX_VALUE) : otherwise.seed();
  }

  private OptionalLong count() {
    Optional<Given> count = settings.find(Setting.COUNT);
    return count.isPresent()
        ? OptionalLong.of(count.get().number(0, CrmSpec.MAX_COUNT))
        : OptionalLong.empty();
  }

  static Instant instant(Given given) {
    String text = given.value().strip();
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw given.refused("an instant such as 2026-01-01T00:00:00Z or a date such as 2026-01-01");
    }
  }
}
