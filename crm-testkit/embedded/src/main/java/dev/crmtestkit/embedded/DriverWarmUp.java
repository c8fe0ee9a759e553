package dev.crmtestkit.embedded;

import java.sql.DriverManager;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;

/**
 * Loads the JDBC driver's classes while the server is starting, which takes them off the way to the
 * first query: 40 to 80 ms of it, where a second processor is idle.
 */
final class DriverWarmUp {

  /** The large ones; linking them loads what they use. By name, for they are not all public. */
  static final List<String> CLASSES =
      List.of(
          "org.postgresql.Driver",
          "org.postgresql.ds.PGSimpleDataSource",
          "org.postgresql.hostchooser.GlobalHostStatusTracker",
          "org.postgresql.hostchooser.HostChooserFactory",
          "org.postgresql.hostchooser.HostRequirement",
          "org.postgresql.hostchooser.SingleHostChooser",
          "org.postgresql.core.SocketFactoryFactory",
          "org.postgresql.core.PGStream",
          "org.postgresql.core.ServerVersion",
          "org.postgresql.core.SetupQueryRunner",
          "org.postgresql.core.Parser",
          "org.postgresql.core.NativeQuery",
          "org.postgresql.core.CommandCompleteParser",
          "org.postgresql.core.v3.SimpleQuery",
          "org.postgresql.core.v3.SimpleParameterList",
          "org.postgresql.core.v3.ConnectionFactoryImpl",
          "org.postgresql.core.v3.QueryExecutorImpl",
          "org.postgresql.jdbc.PgConnection",
          "org.postgresql.jdbc.TypeInfoCache",
          "org.postgresql.jdbc.TimestampUtils",
          "org.postgresql.jdbc.PgPreparedStatement",
          "org.postgresql.jdbc.PgResultSet");

  private DriverWarmUp() {}

  static void load() {
    DriverManager.drivers().forEach(Objects::requireNonNull); // looks for all there are
    Objects.requireNonNull(Calendar.getInstance()); // every connection has one
    for (String name : CLASSES) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException otherDriver) {
        return; // another version of the driver, which then loads its classes when it needs them
      }
    }
  }
}
