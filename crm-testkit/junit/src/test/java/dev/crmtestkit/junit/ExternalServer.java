package dev.crmtestkit.junit;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.LoadListener;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * A server as somebody may have one: it lets a user in with a password, and this user may create
 * databases and nothing else.
 */
record ExternalServer(RunningDatabase running) implements AutoCloseable {

  private static final String USER = "crm tester";
  private static final String PASSWORD = "a/b&c=d%20+?'";

  static ExternalServer start() throws IOException {
    RunningDatabase running =
        EmbeddedDatabaseProvider.create()
            .start(CrmPreparation.of(CrmSpec.empty(), LoadListener.NONE));
    ExternalServer server = new ExternalServer(running);
    Jdbi jdbi = server.jdbi();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "create role \"%s\" login createdb password '%s'"
                    .formatted(USER, PASSWORD.replace("'", "''"))));
    askForPasswords(Path.of(server.text("show hba_file")));
    server.text("select pg_reload_conf()");
    return server;
  }

  /** The first line that fits decides. */
  private static void askForPasswords(Path file) throws IOException {
    Files.writeString(
        file, "host all \"" + USER + "\" 127.0.0.1/32 scram-sha-256\n" + Files.readString(file));
  }

  /** For its user, with the password in it. */
  String url() {
    DatabaseAddress maintenance = running.address().sibling("postgres");
    return maintenance.url() + "?user=" + encoded(USER) + "&password=" + encoded(PASSWORD);
  }

  /** Those of the user. */
  List<String> databases() {
    return texts(
        "select datname from pg_database where datdba = '\"%s\"'::regrole".formatted(USER));
  }

  /** The statements of the sessions of the user. */
  List<String> sessions() {
    return texts("select query from pg_stat_activity where usename = '" + USER + "'");
  }

  private String text(String sql) {
    return texts(sql).get(0);
  }

  private List<String> texts(String sql) {
    return jdbi().withHandle(handle -> handle.select(sql).mapTo(String.class).list());
  }

  private Jdbi jdbi() {
    return Jdbi.create(running.dataSource());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    running.close();
  }
}
