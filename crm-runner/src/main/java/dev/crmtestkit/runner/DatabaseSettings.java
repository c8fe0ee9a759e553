package dev.crmtestkit.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which database is meant: by one URL, or by five variables. */
final class DatabaseSettings {

  private static final String INSTANCE = "INSTANCE_CONNECTION_NAME";
  private static final String HOST = "DB_HOST";
  private static final String PORT = "DB_PORT";
  private static final String NAME = "DB_NAME";
  private static final String USER = "DB_USER";
  private static final String PASSWORD = "DB_PASSWORD";

  /** All variables that choose the database besides {@code DATABASE_URL}. */
  static final List<String> VARIABLES = List.of(HOST, PORT, NAME, USER, PASSWORD);

  private final Settings settings;

  DatabaseSettings(Settings settings) {
    this.settings = settings;
  }

  CrmDataSource dataSource() {
    refuseCloudSql();
    Optional<Given> url = settings.find(Setting.DATABASE_URL);
    return url.isPresent() && !variablesComeFirst() ? ofUrl(url.get()) : ofVariables();
  }

  private void refuseCloudSql() {
    Optional<Given> instance = settings.variable(INSTANCE);
    if (instance.isPresent() && !settings.onCommandLine(Setting.DATABASE_URL)) {
      throw CommandFailure.usage(
          INSTANCE
              + " must not be set, since the Cloud SQL connector is not in this build yet, but was '"
              + instance.get().value()
              + "'; unset it and set DATABASE_URL");
    }
  }

  /** The environment wins over the file also where one has the variables and the other the URL. */
  private boolean variablesComeFirst() {
    return !settings.onCommandLine(Setting.DATABASE_URL)
        && !settings.environmentHas(Setting.DATABASE_URL.variable())
        && settings.environmentHas(HOST);
  }

  /** A URL may leave the user and the password to their variables. */
  private CrmDataSource ofUrl(Given url) {
    CrmDataSource dataSource = DatabaseUrl.read(url);
    if (dataSource.getUser() == null) {
      settings.variable(USER).ifPresent(user -> dataSource.setUser(user.value()));
    }
    if (dataSource.getPassword() == null) {
      settings.variable(PASSWORD).ifPresent(password -> dataSource.setPassword(password.value()));
    }
    return dataSource;
  }

  private CrmDataSource ofVariables() {
    refuseMissing();
    CrmDataSource dataSource = new CrmDataSource();
    dataSource.setServerNames(new String[] {value(HOST)});
    Optional<Given> port = settings.variable(PORT);
    dataSource.setPortNumbers(
        new int[] {port.isPresent() ? (int) port.get().number(1, 65_535) : 5432});
    dataSource.setDatabaseName(value(NAME));
    dataSource.setUser(value(USER));
    dataSource.setPassword(value(PASSWORD));
    return dataSource;
  }

  private void refuseMissing() {
    List<String> missing = new ArrayList<>();
    for (String name : List.of(HOST, NAME, USER)) {
      if (settings.variable(name).isEmpty()) {
        missing.add(name);
      }
    }
    if (!settings.declares(PASSWORD)) {
      missing.add(PASSWORD);
    }
    if (missing.size() == 4) {
      throw CommandFailure.usage(
          "the database must be given, but is not; give --database-url, or set DATABASE_URL or "
              + String.join(", ", missing));
    }
    if (!missing.isEmpty()) {
      throw CommandFailure.usage(
          "the database needs "
              + String.join(", ", missing)
              + ", not set; set them or DATABASE_URL");
    }
  }

  private String value(String name) {
    return settings.variable(name).map(Given::value).orElse("");
  }
}
