package dev.crmtestkit.database;

/** Where databases come from: an embedded server, a container, Cloud SQL, a JDBC URL. */
public interface DatabaseProvider {

  /**
   * A running database in the state that {@code preparation} leaves behind, whether it was prepared
   * just now or kept from earlier. The caller owns it and closes it.
   *
   * @throws dev.crmtestkit.model.CrmException when the database cannot be started or prepared
   */
  RunningDatabase start(Preparation preparation);
}
