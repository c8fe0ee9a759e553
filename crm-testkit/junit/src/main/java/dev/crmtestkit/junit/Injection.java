package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.TableDao;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a parameter of each type gets. */
final class Injection {

  /** Their lives end with the test. */
  private static final Set<Class<?>> SESSIONS = Set.of(Handle.class, Connection.class);

  private static final Map<Class<?>, Source> SOURCES =
      Map.of(
          CrmDatabase.class, Loan::database,
          Jdbi.class, loan -> loan.database().jdbi(),
          DataSource.class, loan -> loan.database().dataSource(),
          Handle.class, Loan::handle,
          Connection.class, Loan::connection,
          CrmData.class, loan -> loan.dataset().data(),
          CrmSpec.class, loan -> loan.dataset().spec(),
          Clock.class, loan -> Clock.fixed(loan.dataset().spec().asOf(), ZoneOffset.UTC));

  private Injection() {}

  static boolean supports(Class<?> type) {
    return SOURCES.containsKey(type) || isDao(type);
  }

  static boolean isSession(Class<?> type) {
    return SESSIONS.contains(type);
  }

  /** The value for a parameter of a type that is supported. */
  static Object value(Class<?> type, Loan loan) throws SQLException {
    Source source = SOURCES.get(type);
    return source == null ? loan.database().jdbi().onDemand(type) : source.of(loan);
  }

  private static boolean isDao(Class<?> type) {
    return TableDao.class.isAssignableFrom(type)
        && type != TableDao.class
        && type.getPackage() == TableDao.class.getPackage();
  }

  private interface Source {

    Object of(Loan loan) throws SQLException;
  }
}
