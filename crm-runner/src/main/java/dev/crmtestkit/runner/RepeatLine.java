package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmSpec;
import java.util.Optional;

/**
 * The line that asks for the same rows again, which come where the database has the rows that it
 * had before this run: ids and parents go on from them. Where to is left to the environment.
 */
record RepeatLine(Settings settings, CrmSpec base) {

  @Override
  public String toString() {
    return CommandTree.PROGRAM
        + " generate --seed "
        + base.seed()
        + " --as-of "
        + base.asOf()
        + (base.since().equals(base.asOf()) ? "" : " --since " + base.since())
        + option(Setting.LOCALE)
        + option(Setting.PROFILE)
        + option(Setting.OPEN_SHARE)
        + option(Setting.CONTACT_SLOPE)
        + option(Setting.MISSING_DATA)
        + (settings.isSet(Setting.PROBES) ? " " + Setting.PROBES.option() : "")
        + option(Setting.TABLES)
        + option(Setting.COUNT)
        + (settings.isSet(Setting.NO_DEPS) ? " " + Setting.NO_DEPS.option() : "");
  }

  private String option(Setting setting) {
    Optional<Given> given = settings.find(setting);
    return given.isEmpty() ? "" : " " + setting.option() + " " + quoted(given.get().value());
  }

  /** Semicolons and blanks mean something to a shell. The value was read before, so no quotes. */
  private static String quoted(String value) {
    return value.matches("[\\w:,.-]+") ? value : "'" + value + "'";
  }
}
