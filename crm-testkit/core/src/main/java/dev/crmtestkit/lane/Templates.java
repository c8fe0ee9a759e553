package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The templates of a server, each built once by whichever process or thread asks first; the others
 * wait for it.
 */
final class Templates {

  /** Rises when templates are built differently: those of before are not used any more. */
  static final int VERSION = 3;

  /** How exact the note of the last use is. */
  private static final Duration NOTE_AFTER = Duration.ofHours(1);

  private static final int NAME_DIGITS = 24;

  private final DatabaseAddress maintenance;
  private final MaintenanceSession keeper;
  private final LaneDatabases databases;
  private final Consumer<String> notices;
  private final Clock clock;

  Templates(
      DatabaseAddress maintenance,
      MaintenanceSession keeper,
      LaneDatabases databases,
      Consumer<String> notices,
      Clock clock) {
    this.maintenance = maintenance;
    this.keeper = keeper;
    this.databases = databases;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What to clone.
   *
   * @param built whether it was not there before
   */
  record Found(Template template, boolean built) {}

  /** The template of a preparation, which is built when it is not there. */
  Found of(Preparation preparation) throws SQLException {
    String name = name(preparation);
    Optional<Template> there = find(name);
    if (there.isPresent()) {
      noteUse(there.get(), preparation);
      return new Found(there.get(), false);
    }
    return buildOnce(name, preparation);
  }

  private Optional<Template> find(String name) throws SQLException {
    return keeper.ask(session -> Template.find(session, name));
  }

  private void noteUse(Template template, Preparation preparation) throws SQLException {
    Instant now = clock.instant();
    if (template.lastUse().plus(NOTE_AFTER).isBefore(now)) {
      keeper.execute(DatabaseComment.sql(template.name(), comment(preparation)));
    }
  }

  private Found buildOnce(String name, Preparation preparation) throws SQLException {
    Optional<Template> base = Optional.empty();
    if (preparation.base().isPresent()) {
      base = Optional.of(of(preparation.base().get()).template());
    }
    try (Connection builder = Sessions.conductor(maintenance)) {
      lock(builder, name);
      boolean missing = Template.find(builder, name).isEmpty();
      if (missing) {
        build(name, base, preparation);
      }
      return new Found(Template.find(builder, name).orElseThrow(), missing);
    }
  }

  /** Held until the session ends, in whatever way. */
  private void lock(Connection builder, String name) throws SQLException {
    String key = Long.toString(Long.parseUnsignedLong(name, name.length() - 16, name.length(), 16));
    try (Statement statement = builder.createStatement()) {
      try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
        row.next();
        if (row.getBoolean(1)) {
          return;
        }
      }
      notices.accept("waiting for " + name + ", which somebody else is building");
      statement.execute("select pg_advisory_lock(" + key + ")");
    }
  }

  private void build(String name, Optional<Template> base, Preparation preparation)
      throws SQLException {
    DatabaseAddress building = databases.build(base);
    try {
      preparation.prepare(building);
      vacuum(building);
      databases.seal(building, name, comment(preparation));
    } catch (SQLException e) {
      drop(building, e);
      if (!ServerFailure.isDatabaseThere(e)) { // another process had no chance to see the lock
        throw e;
      }
    } catch (RuntimeException e) {
      drop(building, e);
      throw e;
    }
  }

  /** What made the building fail is what counts. */
  private void drop(DatabaseAddress building, Exception failure) {
    try {
      databases.drop(building);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** What every clone would else find out for itself: which rows are visible, and how many. */
  private static void vacuum(DatabaseAddress database) throws SQLException {
    try (Connection connection = Sessions.conductor(database);
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (freeze, analyze)");
    }
  }

  private String comment(Preparation preparation) {
    return DatabaseComment.ofTemplate(String.valueOf(preparation), clock);
  }

  /** A template belongs to a user, since what is in it does. */
  private String name(Preparation preparation) {
    String content = VERSION + "\n" + maintenance.user() + "\n" + preparation.fingerprint();
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return Template.PREFIX + HexFormat.of().formatHex(digest, 0, NAME_DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
