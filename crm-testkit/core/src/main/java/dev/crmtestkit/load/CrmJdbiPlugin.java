package dev.crmtestkit.load;

import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Teaches a Jdbi the rows of the CRM tables, their enums, which stand in the database as their
 * labels, and SQL objects. For a Jdbi of your own; {@link CrmJdbi#on} has it already.
 */
public final class CrmJdbiPlugin extends JdbiPlugin.Singleton {

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.installPlugin(new SqlObjectPlugin());
    jdbi.registerRowMapper(CrmJdbiPlugin::rowMapper);
    register(jdbi, new Labels<>(DealStage.class, DealStage::label));
    register(jdbi, new Labels<>(ActivityType.class, ActivityType::label));
    register(jdbi, new Labels<>(TaskStatus.class, TaskStatus::label));
    register(jdbi, new Labels<>(TaskPriority.class, TaskPriority::label));
  }

  private static <E extends Enum<E>> void register(Jdbi jdbi, Labels<E> labels) {
    jdbi.registerArgument(labels);
    jdbi.registerColumnMapper(labels.type(), labels);
  }

  private static Optional<RowMapper<?>> rowMapper(Type type, ConfigRegistry config) {
    return CrmTable.all().stream()
        .filter(table -> table.rowType().equals(type))
        .findAny()
        .map(table -> ConstructorMapper.of(table.rowType()));
  }
}
