package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.LoadReport;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.schema.CrmSchema;
import java.sql.SQLException;
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
        "generate --seed 7 --as-of 2026-01-01 --report run.json");
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.TABLES,
        Setting.COUNT,
        Setting.NO_DEPS,
        Setting.SEED,
        Setting.AS_OF,
        Setting.DATABASE_URL);
  }

  @Override
  public void run(Run run) throws SQLException {
    CrmDataSource database = new DatabaseSettings(run.settings()).dataSource();
    DataSettings asked = new DataSettings(run.settings());
    TableSelection selection = asked.selection();
    CrmSpec base = asked.base(newSpec());
    run.report().spec(base);
    run.console()
        .say(
            "Seed " + base.seed() + ", as of " + base.asOf() + ", into " + database.address(),
            Map.of("seed", base.seed(), "asOf", base.asOf(), "database", database.address()));
    boolean isBuilt = buildSchema(database, selection, base);
    LoadReport report = load(run.console(), database, selection, base, isBuilt);
    summarize(run, report, new RepeatLine(run.settings(), base));
  }

  /** Another seed for every run, which is printed. */
  private static CrmSpec newSpec() {
    return CrmSpec.empty().withSeed(new SplittableRandom().nextLong(SEEDS));
  }

  /** Whether there was something to build. */
  private static boolean buildSchema(CrmDataSource database, TableSelection selection, CrmSpec base)
      throws SQLException {
    CrmSchema schema = CrmSchema.on(database);
    switch (schema.state()) {
      case CURRENT -> {
        return false;
      }
      // Whatever cannot work must fail before anything is changed.
      case MISSING -> DataSettings.data(selection, base);
      case BEHIND -> {
        FilledTables filled = FilledTables.read(database);
        CommandFailure.usageWhereRefused(
            () -> selection.resolve(base, (child, parent) -> filled.contains(parent) ? 1 : 0));
      }
      case NEWER -> {} // refused by the update
    }
    schema.update();
    return true;
  }

  private static LoadReport load(
      Console console,
      CrmDataSource database,
      TableSelection selection,
      CrmSpec base,
      boolean isBuilt) {
    try {
      return CommandFailure.usageWhereRefused(
          () -> load(console, CrmLoader.on(database), selection, base));
    } catch (CrmException e) {
      throw isBuilt ? withSchemaBuilt(e) : e;
    }
  }

  private static LoadReport load(
      Console console, CrmLoader loader, TableSelection selection, CrmSpec base) {
    if (!console.showsProgress()) {
      return loader.add(selection, base, LoadListener.NONE);
    }
    try (ProgressBars progress = new ProgressBars(console.terminal())) {
      return loader.add(selection, base, progress);
    }
  }

  /** The loader does not know of the schema, which stays. */
  private static CrmException withSchemaBuilt(CrmException failure) {
    String sentence = String.valueOf(failure.getMessage());
    return new CrmException(
        sentence.replace("nothing was changed", "the schema was built, but no rows were added"),
        failure);
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
