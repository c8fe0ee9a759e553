package dev.crmtestkit.testkit;

/** The kinds of servers on which databases can be. */
public enum ServerKind {
  /**
   * What the system property {@code crm.testkit.database}, the environment variable {@code
   * CRM_TESTKIT_DATABASE} or the caller's own configuration names; else a container where Docker
   * answers, else an embedded server.
   */
  AUTO,
  /** PostgreSQL from binaries on the class path. */
  EMBEDDED,
  /** PostgreSQL in a container. */
  CONTAINER,
  /** The Cloud SQL instance that the configuration names. */
  CLOUD_SQL,
  /** The server of the JDBC URL that the configuration names. */
  JDBC
}
