package dev.crmtestkit.runner;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.NumberText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filled database of its own, without Docker or an installation. */
final class DemoCommand implements Command {

  private static final int LAST_PORT = 65_535;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String description() {
    return "Start a PostgreSQL of its own, filled, and stay up until Ctrl-C.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "demo", "demo --exit", "demo --port 5433 -t companies:1000,contacts:20000 --seed 7");
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(List.of(Setting.TABLES, Setting.COUNT));
    settings.addAll(Setting.DATA);
    settings.addAll(List.of(Setting.PORT, Setting.EXIT));
    return settings;
  }

  @Override
  public boolean isForItsOutput() {
    return true;
  }

  @Override
  public void run(Run run) throws InterruptedException {
    boolean exits = run.settings().isSet(Setting.EXIT);
    EmbeddedDatabaseProvider provider =
        EmbeddedDatabaseProvider.create().port(port(run.settings())).notices(run::warn);
    CrmSpec spec = spec(run);
    long start = System.nanoTime();
    try (RunningDatabase database = start(run.console(), provider, spec)) {
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      run.report().timing("start", duration);
      summarize(run, spec, duration);
      tellHowToConnect(run, database);
      if (!exits) {
        run.console().say("Stop with Ctrl-C.");
        run.stayUp().untilStopped();
      }
    }
  }

  /** The same rows every time, unless something else is asked for: they are kept for next time. */
  private static CrmSpec spec(Run run) {
    DataSettings asked = new DataSettings(run.settings());
    // Whatever cannot work must fail before a server is started.
    CrmSpec spec = DataSettings.data(asked.selection(), asked.base(CrmSpec.standard())).spec();
    run.report().spec(spec);
    return spec;
  }

  private static int port(Settings settings) {
    Optional<Given> port = settings.find(Setting.PORT);
    return port.isPresent() ? (int) port.get().number(0, LAST_PORT) : 0;
  }

  private static RunningDatabase start(
      Console console, EmbeddedDatabaseProvider provider, CrmSpec spec) {
    if (!console.showsProgress()) {
      return provider.start(CrmPreparation.of(spec, LoadListener.NONE));
    }
    try (ProgressBars progress = new ProgressBars(console.terminal())) {
      return provider.start(CrmPreparation.of(spec, progress));
    }
  }

  private static void summarize(Run run, CrmSpec spec, Duration duration) {
    Map<CrmTable<?>, Long> rows = new LinkedHashMap<>(CrmData.of(spec).counts());
    rows.values().removeIf(count -> count == 0);
    run.report().rows(rows);
    run.console().rows(rows);
    run.console().blankLine();
    run.console()
        .say(
            "Seed "
                + spec.seed()
                + ", as of "
                + spec.asOf()
                + ", ready after "
                + NumberText.grouped(duration.toMillis())
                + " ms.",
            Map.of("seed", spec.seed(), "asOf", spec.asOf(), "millis", duration.toMillis()));
  }

  private static void tellHowToConnect(Run run, RunningDatabase database) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    String psql =
        "psql -h "
            + address.getHost()
            + " -p "
            + address.getPort()
            + " -U "
            + database.user()
            + " -d "
            + address.getPath().substring(1);
    String jdbc = database.url() + "?user=" + database.user();
    run.report().fact("jdbcUrl", jdbc);
    run.console().blankLine();
    run.console().say("  " + psql, Map.of("psql", psql));
    run.console().say("  " + jdbc, Map.of("jdbcUrl", jdbc));
    run.console().blankLine();
  }
}
