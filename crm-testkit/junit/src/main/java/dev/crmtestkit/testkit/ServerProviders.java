package dev.crmtestkit.testkit;

import dev.crmtestkit.containers.ContainerDatabaseProvider;
import dev.crmtestkit.database.DatabaseProvider;
import dev.crmtestkit.database.DatabaseProviderFactory;
import dev.crmtestkit.database.JdbcDatabaseProvider;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.testkit.TestkitSettings.Given;
import java.util.Optional;
import java.util.ServiceLoader;

/** From the choice of a server to who starts it. */
record ServerProviders(TestkitSettings settings) {

  DatabaseProvider of(ServerChoice choice) {
    return switch (choice.kind()) {
      case EMBEDDED -> EmbeddedDatabaseProvider.create();
      case CONTAINER -> container();
      case JDBC -> JdbcDatabaseProvider.of(choice.name());
      case CLOUD_SQL -> named(choice.name());
      case AUTO -> throw new IllegalArgumentException("AUTO must be decided first");
    };
  }

  /** That of a container. */
  String image() {
    return settings
        .find(TestkitSettings.IMAGE)
        .map(Given::value)
        .orElse(ContainerDatabaseProvider.DEFAULT_IMAGE);
  }

  private DatabaseProvider container() {
    return ContainerDatabaseProvider.create().reuse(settings.reuse()).image(image());
  }

  /** From a module that this one does not know. */
  private static DatabaseProvider named(String name) {
    return ServiceLoader.load(DatabaseProviderFactory.class).stream()
        .map(factory -> factory.get().forName(name))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new CrmException(
                    "database "
                        + name
                        + " needs the module crm-testkit-cloudsql, which is not on the class path;"
                        + " add dev.crmtestkit:crm-testkit-cloudsql, or choose embedded, container"
                        + " or a jdbc:postgresql: URL",
                    null));
  }
}
