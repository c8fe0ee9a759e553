package dev.crmtestkit.database;

import java.util.Optional;

/**
 * Makes providers from names that users write into their configuration, such as {@code
 * cloudsql:PROJECT:REGION:INSTANCE}. A module that knows one more kind of database registers its
 * factory with {@link java.util.ServiceLoader}, and needs no change here.
 */
@FunctionalInterface
public interface DatabaseProviderFactory {

  /**
   * The provider of that name, or nothing when the name is for another factory.
   *
   * @throws dev.crmtestkit.model.CrmException when the name is for this one but not in its form
   */
  Optional<DatabaseProvider> forName(String name);
}
