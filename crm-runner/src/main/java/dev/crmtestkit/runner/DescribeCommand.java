package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.TableSelection;
import dev.crmtestkit.runner.describe.Description;
import dev.crmtestkit.runner.describe.DescriptionPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Says what the rows are like, without a database. */
final class DescribeCommand implements Command {

  private enum Format {
    TEXT,
    JSON,
    NONE
  }

  @Override
  public String name() {
    return "describe";
  }

  @Override
  public String description() {
    return "Show what the rows are like: counts, distributions, the funnel; no database is needed.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "describe",
        "describe --seed 7 -t companies:1000,contacts:5000,deals:4000 --html data.html",
        "describe --format json > data.json");
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.TABLES,
        Setting.COUNT,
        Setting.SEED,
        Setting.AS_OF,
        Setting.DESCRIPTION_FORMAT,
        Setting.HTML);
  }

  @Override
  public boolean isForItsOutput() {
    return true;
  }

  @Override
  public void run(Run run) throws IOException {
    Format format = format(run.settings());
    Optional<OutputFile> page = OutputFile.of(run.settings(), Setting.HTML, "the page");
    CrmData data = data(run.settings());
    run.report().spec(data.spec());
    run.report().rows(data.spec().counts());
    Description description = Description.of(data);
    if (page.isPresent()) {
      write(page.get(), description);
    }
    switch (format) {
      case TEXT -> run.console().description(description);
      case JSON -> run.out().write(json(description));
      case NONE -> run.console().say("the page is " + page.orElseThrow().path());
    }
  }

  private static void write(OutputFile page, Description description) {
    String json = JsonText.of(description.content(), false);
    try {
      page.write(DescriptionPage.html(description, json));
    } catch (IOException e) {
      throw CommandFailure.failed(page.sentence(e) + "; choose another file");
    }
  }

  /** What the tables asked for need is described along with them. */
  private static CrmData data(Settings settings) {
    DataSettings asked = new DataSettings(settings);
    TableSelection selection = asked.selection();
    return DataSettings.data(
        new TableSelection(selection.tables(), selection.count(), true),
        asked.base(CrmSpec.standard()));
  }

  private static byte[] json(Description description) {
    return (JsonText.of(description.content(), true) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Format format(Settings settings) {
    Optional<Given> given = settings.find(Setting.DESCRIPTION_FORMAT);
    if (given.isEmpty()) {
      return settings.find(Setting.HTML).isPresent() ? Format.NONE : Format.TEXT;
    }
    return switch (given.get().value()) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      default -> throw given.get().refused("text or json");
    };
  }
}
