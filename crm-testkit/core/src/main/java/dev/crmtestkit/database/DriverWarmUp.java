package dev.crmtestkit.database;

import java.net.ProxySelector;
import java.sql.DriverManager;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;

/**
 * Loads the JDBC driver's classes, and what its connections need of the JDK, while the server is
 * starting. That takes them off the way to the first query: 40 to 80 ms of it, where a second
 * processor is idle.
 */
public final class DriverWarmUp {

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

  /** Does nothing where it was done; in two threads at once, the second waits for the first. */
  public static void load() {
    DriverManager.drivers().forEach(Objects::requireNonNull); // looks for all there are
    Objects.requireNonNull(Calendar.getInstance()); // every connection has one
    Objects.requireNonNull(ProxySelector.getDefault()); // asked for every socket
    for (String name : CLASSES) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException otherDriver) {
        return; // another version of the driver, which then loads its classes when it needs them
      }
    }
  }
}
