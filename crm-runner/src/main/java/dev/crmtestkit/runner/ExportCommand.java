package dev.crmtestkit.runner;

import dev.crmtestkit.export.CrmExport;
import dev.crmtestkit.export.ExportFormat;
import dev.crmtestkit.export.TableExport;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.model.CrmTable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the rows to files or to the standard output, without a database. */
final class ExportCommand implements Command {

  private static final String STANDARD_OUTPUT = "-";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String description() {
    return "Write the rows to files, a file per table; no database is needed.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "export --output data",
        "export --format sql --output - | psql -d crm",
        "export -t contacts:1000 --no-deps --format jsonl --output -");
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings =
        new ArrayList<>(
            List.of(
                Setting.FORMAT, Setting.OUTPUT, Setting.TABLES, Setting.COUNT, Setting.NO_DEPS));
    settings.addAll(Setting.DATA);
    return settings;
  }

  @Override
  public void run(Run run) {
    ExportFormat format = format(run.settings());
    Given output = output(run.settings());
    CrmExport export = export(run);
    List<TableExport> done;
    if (output.value().equals(STANDARD_OUTPUT)) {
      done = toStandardOutput(run, export, format);
    } else if (run.console().showsProgress()) {
      try (ProgressBars progress = new ProgressBars(run.console().terminal())) {
        done = export.listener(progress).to(folder(output), format);
      }
    } else {
      done = export.to(folder(output), format);
    }
    List<TableResult> results = done.stream().map(ExportCommand::result).toList();
    run.report().tables(results);
    run.console().summary(results);
  }

  /** Parents are always computed; whether they are written too is for the user to say. */
  private static CrmExport export(Run run) {
    DataSettings asked = new DataSettings(run.settings());
    TableSelection selection = asked.selection();
    TableSelection withParents = new TableSelection(selection.tables(), selection.count(), true);
    CrmData data = DataSettings.data(withParents, asked.base(CrmSpec.standard()));
    CrmSpec spec = data.spec();
    run.report().spec(spec);
    List<CrmTable<?>> written = new ArrayList<>(CrmTable.all());
    written.removeIf(table -> !isWritten(table, selection, spec));
    return CrmExport.of(data).tables(written);
  }

  private static boolean isWritten(CrmTable<?> table, TableSelection selection, CrmSpec spec) {
    return selection.tables().containsKey(table)
        || (selection.withParents() && spec.count(table.follows().orElse(table)) > 0);
  }

  private static List<TableExport> toStandardOutput(
      Run run, CrmExport export, ExportFormat format) {
    if (!format.holdsSeveralTables() && export.tables().size() != 1) {
      throw CommandFailure.usage(
          format.extension()
              + " on the standard output must be exactly one table, but was "
              + export.tables()
              + "; name one with --tables and leave out its parents with --no-deps");
    }
    return export.to(run.out(), format);
  }

  private static ExportFormat format(Settings settings) {
    Optional<Given> given = settings.find(Setting.FORMAT);
    if (given.isEmpty()) {
      return ExportFormat.CSV;
    }
    return ExportFormat.named(given.get().value())
        .orElseThrow(() -> given.get().refused("one of " + ExportFormat.names()));
  }

  private static Given output(Settings settings) {
    return settings
        .find(Setting.OUTPUT)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--output must name a folder, or be - for the standard output, but is missing"));
  }

  private static Path folder(Given output) {
    if (output.value().isBlank()) {
      throw output.refused("the name of a folder");
    }
    try {
      return Path.of(output.value());
    } catch (InvalidPathException e) {
      throw output.refused("the name of a folder");
    }
  }

  private static TableResult result(TableExport table) {
    return new TableResult(table.table().name(), table.rows(), table.duration());
  }
}
