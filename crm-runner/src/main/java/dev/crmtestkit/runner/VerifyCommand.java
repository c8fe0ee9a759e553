package dev.crmtestkit.runner;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.NumberText;
import dev.crmtestkit.schema.CrmSchema;
import dev.crmtestkit.verify.CheckResult;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import dev.crmtestkit.verify.VerifyReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks what stands in a database; changes nothing. */
final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String description() {
    return "Check every invariant of the data in a database; exit 1 and a list if one fails.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "verify --database-url postgresql://crm:secret@localhost:5432/crm",
        "verify --env-file .env --expect companies:100,contacts:500 --report checks.json");
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.EXPECT, Setting.AS_OF, Setting.DATABASE_URL);
  }

  @Override
  public boolean isForItsOutput() {
    return true;
  }

  @Override
  public void run(Run run) {
    CrmDataSource database = new DatabaseSettings(run.settings()).dataSource();
    VerifyExpectations expectations = expectations(run.settings());
    refuseIncompleteSchema(database);
    VerifyReport report = CrmVerifier.on(database).verify(expectations);
    run.report().rows(report.rowCounts());
    run.console().rows(report.rowCounts());
    run.console().blankLine();
    report.results().forEach(result -> tell(run, result));
    if (!report.passed()) {
      throw CommandFailure.failed(
          "the data of "
              + database.address()
              + " must pass every check, but fails "
              + report.failures().stream()
                  .map(result -> result.check().name())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static VerifyExpectations expectations(Settings settings) {
    VerifyExpectations expectations = VerifyExpectations.none();
    Optional<Given> asOf = settings.find(Setting.AS_OF);
    if (asOf.isPresent()) {
      expectations = expectations.withAsOf(DataSettings.instant(asOf.get()));
    }
    Optional<Given> expect = settings.find(Setting.EXPECT);
    return expect.isPresent() ? expectations.withRowCounts(counts(expect.get())) : expectations;
  }

  private static Map<CrmTable<?>, Long> counts(Given expect) {
    Map<CrmTable<?>, Long> counts = new LinkedHashMap<>();
    TableList.read(expect)
        .forEach(
            (table, count) ->
                counts.put(
                    table,
                    count.orElseThrow(
                        () -> expect.refused("a list of tables with counts: companies:100"))));
    return counts;
  }

  private static void refuseIncompleteSchema(CrmDataSource database) {
    String schema = "the schema crm of " + database.address();
    switch (CrmSchema.on(database).state()) {
      case CURRENT -> {}
      case MISSING ->
          throw CommandFailure.failed(
              schema + " must be complete, but is missing; run crm schema or crm generate");
      case BEHIND ->
          throw CommandFailure.failed(
              schema + " must be complete, but change sets are missing; run crm schema");
      case NEWER ->
          throw CommandFailure.usage(
              schema + " must be known to this version, but is newer; use a newer version");
    }
  }

  private static void tell(Run run, CheckResult result) {
    String name = result.check().name();
    run.report().check(name, result.violations(), result.examples());
    Map<String, ?> fields = Map.of("check", name, "violations", result.violations());
    if (result.passed()) {
      run.console().say("ok    " + name, fields);
      return;
    }
    String violations =
        NumberText.grouped(result.violations())
            + (result.violations() == 1 ? " violation" : " violations");
    run.console()
        .say("FAIL  " + name + ", " + violations + ": " + result.check().description(), fields);
    result.examples().forEach(example -> run.console().say("        " + example));
  }
}
