package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.LocaleMix;
import dev.crmtestkit.generator.PossibleParents;
import dev.crmtestkit.generator.Profile;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.generator.Tuning;
import dev.crmtestkit.model.CrmTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Which rows somebody asks for: what generate, export and demo have in common. */
final class DataSettings {

  private final Settings settings;

  DataSettings(Settings settings) {
    this.settings = settings;
  }

  /** No rows yet, but all else; {@code otherwise} has the seed and as-of that are not given. */
  CrmSpec base(CrmSpec otherwise) {
    return CommandFailure.usageWhereRefused(
        () -> {
          Instant asOf = instant(Setting.AS_OF, otherwise.asOf());
          return CrmSpec.empty()
              .withSeed(seed(otherwise))
              .withAsOf(instant(Setting.SINCE, asOf))
              .advancedTo(asOf)
              .withLocales(given(Setting.LOCALE, LocaleMix::parse, LocaleMix.ENGLISH))
              .withTuning(tuning())
              .withProbes(settings.isSet(Setting.PROBES));
        });
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

  private Tuning tuning() {
    Tuning usual = Tuning.of(given(Setting.PROFILE, DataSettings::profile, Profile.BALANCED));
    return usual
        .withOpenShare(given(Setting.OPEN_SHARE, DataSettings::decimal, usual.openShare()))
        .withContactSlope(given(Setting.CONTACT_SLOPE, DataSettings::decimal, usual.contactSlope()))
        .withMissingData(given(Setting.MISSING_DATA, DataSettings::decimal, usual.missingData()));
  }

  private static Profile profile(String label) {
    return Profile.named(label.strip().toLowerCase(Locale.ROOT));
  }

  private static double decimal(String text) {
    if (!text.strip().matches("-?[0-9]*\\.?[0-9]+")) {
      throw new IllegalArgumentException("must be a decimal such as 0.25, but was '" + text + "'");
    }
    return Double.parseDouble(text.strip());
  }

  /** What {@code reader} makes of the value given, if any; refused with where it was given. */
  private <T> T given(Setting setting, Function<String, T> reader, T otherwise) {
    Optional<Given> given = settings.find(setting);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      return reader.apply(given.get().value());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(given.get().source() + ": " + e.getMessage());
    }
  }

  private Instant instant(Setting setting, Instant otherwise) {
    Optional<Given> given = settings.find(setting);
    return given.isPresent() ? instant(given.get()) : otherwise;
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
