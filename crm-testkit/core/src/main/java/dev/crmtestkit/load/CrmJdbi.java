package dev.crmtestkit.load;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A Jdbi that knows the CRM tables. */
public final class CrmJdbi {

  private CrmJdbi() {}

  /** A Jdbi over {@code dataSource} on which every DAO of this package works. */
  public static Jdbi on(DataSource dataSource) {
    return Jdbi.create(dataSource).installPlugin(new CrmJdbiPlugin());
  }
}
