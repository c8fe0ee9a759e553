package dev.crmtestkit.runner;

import dev.crmtestkit.CrmAddition;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.LoadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Adds rows to a database; what is there stays. */
final class GenerateCommand implements Command {

  /** Short enough to be typed again. */
  private static final long SEEDS = 1_000_000_000_000L;

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public String description() {
    return "Add rows to a database; the schema is built when it is missing.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "generate --database-url postgresql://crm:secret@localhost:5432/crm",
        "generate -t companies:5,contacts,deals -c 20 --env-file .env",
        "generate --seed 7 --as-of 2026-01-01 --report run.json",
        "generate --locale en:60,de:40 --profile skewed --probes");
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings =
        new ArrayList<>(List.of(Setting.TABLES, Setting.COUNT, Setting.NO_DEPS));
    settings.addAll(Setting.DATA);
    settings.add(Setting.DATABASE_URL);
    return settings;
  }

  @Override
  public void run(Run run) {
    CrmDataSource database = new DatabaseSettings(run.settings()).dataSource();
    DataSettings asked = new DataSettings(run.settings());
    TableSelection selection = asked.selection();
    CrmSpec base = asked.base(newSpec());
    run.report().spec(base);
    run.console()
        .say(
            "Seed " + base.seed() + ", as of " + base.asOf() + ", into " + database.address(),
            Map.of("seed", base.seed(), "asOf", base.asOf(), "database", database.address()));
    LoadReport report = add(run.console(), CrmAddition.on(database), selection, base);
    summarize(run, report, new RepeatLine(run.settings(), base));
  }

  /** Another seed for every run, which is printed. */
  private static CrmSpec newSpec() {
    return CrmSpec.empty().withSeed(new SplittableRandom().nextLong(SEEDS));
  }

  private static LoadReport add(
      Console console, CrmAddition addition, TableSelection selection, CrmSpec base) {
    if (!console.showsProgress()) {
      return CommandFailure.usageWhereRefused(
          () -> addition.add(selection, base, LoadListener.NONE));
    }
    try (ProgressBars progress = new ProgressBars(console.terminal())) {
      return CommandFailure.usageWhereRefused(() -> addition.add(selection, base, progress));
    }
  }

  private static void summarize(Run run, LoadReport report, RepeatLine repeat) {
    List<TableResult> tables = TableResult.of(report);
    run.report().tables(tables);
    run.console().summary(tables);
    run.console().blankLine();
    run.console()
        .say(
            "Repeat, on a database as it was before, with: " + repeat,
            Map.of("repeat", repeat.toString()));
  }
}
