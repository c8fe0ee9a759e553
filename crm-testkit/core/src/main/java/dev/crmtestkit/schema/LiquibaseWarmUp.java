package dev.crmtestkit.schema;

import java.util.List;
import java.util.Objects;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.command.CommandFactory;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** Does for nobody what an update does without its database, which loads a thousand classes. */
final class LiquibaseWarmUp {

  private LiquibaseWarmUp() {}

  static void run(List<ChangeSet> changeSets, Database database) {
    for (ChangeSet changeSet : changeSets) {
      for (Change change : changeSet.getChanges()) {
        SqlGeneratorFactory.getInstance().generateSql(change, database);
      }
      changeSet.generateCheckSum(ChecksumVersion.latest());
    }
    loadRegistries();
  }

  /** Each of them finds its dozens of classes when it is first asked for. */
  private static void loadRegistries() {
    Scope scope = Scope.getCurrentScope();
    Objects.requireNonNull(scope.getSingleton(CommandFactory.class).getCommandDefinition("update"));
    Objects.requireNonNull(scope.getSingleton(ChangeLogHistoryServiceFactory.class));
    Objects.requireNonNull(scope.getSingleton(ExecutorService.class));
    Objects.requireNonNull(SnapshotGeneratorFactory.getInstance());
    Objects.requireNonNull(DataTypeFactory.getInstance());
    Objects.requireNonNull(LockServiceFactory.getInstance());
  }
}
