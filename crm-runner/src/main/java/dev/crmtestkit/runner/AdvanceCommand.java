package dev.crmtestkit.runner;

import dev.crmtestkit.AdvanceReport;
import dev.crmtestkit.CrmAdvance;
import dev.crmtestkit.load.TableAdvance;
import dev.crmtestkit.runner.describe.NumberText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets the data of a database live on to a later day. */
final class AdvanceCommand implements Command {

  private static final String TODAY = "today";

  @Override
  public String name() {
    return "advance";
  }

  @Override
  public String description() {
    return "Let the data of a database live on: add and change what happened up to a later day.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "advance --to today --env-file .env",
        "advance --to 2026-03-01 --database-url postgresql://crm:secret@localhost:5432/crm",
        "advance --to 2026-03-01T12:00:00Z --reset-edited --report run.json");
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.TO, Setting.RESET_EDITED, Setting.DATABASE_URL);
  }

  @Override
  public void run(Run run) {
    CrmDataSource database = new DatabaseSettings(run.settings()).dataSource();
    Instant to = to(run.settings());
    CrmAdvance advance = CrmAdvance.on(database);
    CrmAdvance asked =
        run.settings().isSet(Setting.RESET_EDITED) ? advance.resettingEdited() : advance;
    AdvanceReport report = CommandFailure.usageWhereRefused(() -> asked.to(to));
    run.report().fact("asOf", report.asOf());
    run.report().advanced(report.tables());
    run.console().say(sentence(database, report), fields(report));
  }

  /** Such as "crm is as of ...: deals 44 inserted, 45 updated, 1 left alone; notes 3 inserted". */
  private static String sentence(CrmDataSource database, AdvanceReport report) {
    String changes =
        report.tables().stream()
            .filter(table -> table.inserted() + table.updated() + table.leftAlone() > 0)
            .map(AdvanceCommand::changes)
            .collect(Collectors.joining("; "));
    return database.address()
        + " is as of "
        + report.asOf()
        + ": "
        + (changes.isEmpty() ? "nothing had changed" : changes);
  }

  private static String changes(TableAdvance table) {
    List<String> parts = new ArrayList<>();
    add(parts, table.inserted(), "inserted");
    add(parts, table.updated(), "updated");
    add(parts, table.leftAlone(), "left alone");
    return table.table() + " " + String.join(", ", parts);
  }

  private static void add(List<String> parts, long rows, String what) {
    if (rows > 0) {
      parts.add(NumberText.grouped(rows) + " " + what);
    }
  }

  private static Map<String, ?> fields(AdvanceReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("asOf", report.asOf());
    fields.put("inserted", report.tables().stream().mapToLong(TableAdvance::inserted).sum());
    fields.put("updated", report.tables().stream().mapToLong(TableAdvance::updated).sum());
    fields.put("leftAlone", report.tables().stream().mapToLong(TableAdvance::leftAlone).sum());
    return fields;
  }

  private static Instant to(Settings settings) {
    Given to =
        settings
            .find(Setting.TO)
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "--to must be a date, an instant or today, but is missing"));
    return to.value().strip().equals(TODAY)
        ? LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant()
        : DataSettings.instant(to);
  }
}
