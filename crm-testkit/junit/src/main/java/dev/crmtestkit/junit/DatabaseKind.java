package dev.crmtestkit.junit;

import dev.crmtestkit.testkit.ServerKind;

/** The server on which the databases are. */
public enum DatabaseKind {
  /** As the enclosing level says; if none does, {@link #AUTO}. */
  UNSET,
  /**
   * What the system property {@code crm.testkit.database}, the environment variable {@code
   * CRM_TESTKIT_DATABASE} or {@code junit-platform.properties} names; else a container where Docker
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
  JDBC;

  ServerKind server() {
    return this == UNSET ? ServerKind.AUTO : ServerKind.valueOf(name());
  }
}
