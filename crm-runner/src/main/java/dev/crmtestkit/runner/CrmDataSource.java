package dev.crmtestkit.runner;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects to the user's database, soon or not at all, and says why not. */
final class CrmDataSource extends PGSimpleDataSource {

  private static final long serialVersionUID = 1;

  /** A server that is down must not keep anybody waiting: 15 seconds are promised. */
  private static final int SECONDS_TO_CONNECT = 10;

  CrmDataSource() {
    setConnectTimeout(SECONDS_TO_CONNECT);
    // The limit above holds for each address that the host's name has, this one for all of them.
    setLoginTimeout(SECONDS_TO_CONNECT);
    setApplicationName("crm-runner");
  }

  /** Host, port and name, but no password. */
  String address() {
    return "postgresql://" + hosts() + "/" + getDatabaseName();
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return super.getConnection();
    } catch (SQLException e) {
      throw ConnectFailure.of(address(), getUser(), getPassword(), e);
    }
  }

  private String hosts() {
    String[] names = getServerNames();
    int[] ports = getPortNumbers();
    StringBuilder hosts = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      hosts.append(i == 0 ? "" : ",").append(names[i]);
      hosts.append(':').append(i < ports.length && ports[i] > 0 ? ports[i] : 5432);
    }
    return hosts.toString();
  }
}
