package dev.crmtestkit.verify;

import dev.crmtestkit.model.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Checks whether what stands in a CRM database can be true: no orphans, sums that fit, an order in
 * time. It sees one moment of the database, changes nothing, and needs the right to SELECT only.
 */
public final class CrmVerifier {

  private final DataSource dataSource;

  private CrmVerifier(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The verifier of the database that {@code dataSource} connects to. */
  public static CrmVerifier on(DataSource dataSource) {
    return new CrmVerifier(dataSource);
  }

  /**
   * Runs every check.
   *
   * @throws CrmException if the database cannot be reached or does not let this user read
   */
  public VerifyReport verify(VerifyExpectations expectations) {
    try (Connection connection = dataSource.getConnection();
        Snapshot snapshot = Snapshot.of(connection)) {
      return snapshot.verify(expectations);
    } catch (SQLException e) {
      throw new CrmException("the database cannot be verified: " + e.getMessage(), e);
    }
  }
}
