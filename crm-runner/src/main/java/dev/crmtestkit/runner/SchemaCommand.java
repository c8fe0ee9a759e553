package dev.crmtestkit.runner;

import dev.crmtestkit.schema.CrmSchema;
import dev.crmtestkit.schema.CrmSchema.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings the schema of a database up to date. */
final class SchemaCommand implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String description() {
    return "Bring the schema of a database up to date; rows are not touched.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "schema --database-url postgresql://crm:secret@localhost:5432/crm",
        "schema --env-file .env --tables-only");
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.TABLES_ONLY, Setting.DATABASE_URL);
  }

  @Override
  public void run(Run run) {
    boolean tablesOnly = run.settings().isSet(Setting.TABLES_ONLY);
    CrmDataSource database = new DatabaseSettings(run.settings()).dataSource();
    CrmSchema schema = CrmSchema.on(database);
    State before = schema.state();
    if (before != State.CURRENT) {
      if (tablesOnly) {
        schema.createTables();
      } else {
        schema.update();
      }
    }
    String was = before.name().toLowerCase(Locale.ROOT);
    run.report().fact("schemaWas", was);
    run.console()
        .say(
            "The schema crm of " + database.address() + outcome(before, tablesOnly),
            Map.of("schemaWas", was));
  }

  private static String outcome(State before, boolean tablesOnly) {
    if (before == State.CURRENT) {
      return " is up to date; nothing was to do.";
    }
    return " was "
        + before.name().toLowerCase(Locale.ROOT)
        + (tablesOnly ? "; its bare tables are there now." : "; it is up to date now.");
  }
}
