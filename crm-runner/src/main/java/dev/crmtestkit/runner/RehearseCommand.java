package dev.crmtestkit.runner;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.LoadListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Runs the other commands once, so that a JVM can record the classes they need for an archive: with
 * that, a start takes 0.2 s less. Not in the help, since it is for the scripts that build.
 */
final class RehearseCommand implements Command {

  static final String NAME = "rehearse";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Run the other commands once, to record what they load.";
  }

  @Override
  public List<String> examples() {
    return List.of(NAME);
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public void run(Run run) throws SQLException {
    // The database of the demo, so that the first demo finds it prepared.
    CrmPreparation demo = CrmPreparation.of(CrmSpec.standard(), LoadListener.NONE);
    rehearse("export", "-t", "companies", "--output", "-");
    rehearse("describe");
    try (RunningDatabase database =
        EmbeddedDatabaseProvider.create().notices(run::warn).start(demo)) {
      askForPassword(database);
      String url = database.url() + "?user=" + database.user() + "&password=rehearsal";
      rehearse("schema", "--database-url", url);
      rehearse("generate", "--database-url", url);
      rehearse("verify", "--database-url", url);
    }
  }

  /** The server of the demo lets everybody in, others do not, and the difference is 100 classes. */
  private static void askForPassword(RunningDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role " + database.user() + " password 'rehearsal'");
      statement.execute(
          "do $$ begin execute format('copy (select %L) to %L',"
              + " 'host all all all scram-sha-256', current_setting('hba_file')); end $$");
      statement.execute("select pg_reload_conf()");
    }
  }

  private static void rehearse(String... arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    Streams streams = new Streams(new StandardOutput(nowhere), silent, false, Map.of());
    int exitCode = new CrmRunner(streams).run(arguments);
    if (exitCode != ExitCode.DONE) {
      throw CommandFailure.failed("the rehearsal of " + arguments[0] + " failed");
    }
  }
}
