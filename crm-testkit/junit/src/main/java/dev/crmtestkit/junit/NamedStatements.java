package dev.crmtestkit.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds the statement to the error of one that would have written where all only read, for the
 * server does not name it. Only for such databases: everywhere else nothing stands between a test
 * and the driver.
 */
final class NamedStatements {

  /** {@code read_only_sql_transaction}. */
  static final String STATE = "25006";

  /** Before the statement, in a message. */
  static final String MARK = "; the statement was: ";

  private NamedStatements() {}

  static DataSource on(DataSource source) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> wrapped(call(source, method, arguments), "", arguments));
  }

  private static Connection on(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            wrapped(call(connection, method, arguments), method.getName(), arguments));
  }

  private static <S extends Statement> S on(S statement, Class<S> type, String prepared) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          try {
            return call(statement, method, arguments);
          } catch (SQLException e) {
            throw STATE.equals(e.getSQLState()) ? named(e, sql(prepared, arguments)) : e;
          }
        });
  }

  /** What a call gave, if it is a connection or a statement, so that it names statements, too. */
  private static @Nullable Object wrapped(
      @Nullable Object result, String method, Object @Nullable [] arguments) {
    if (result instanceof Connection connection && method.isEmpty()) {
      return on(connection);
    }
    if (result instanceof java.sql.CallableStatement call) {
      return on(call, java.sql.CallableStatement.class, sql("", arguments));
    }
    if (result instanceof java.sql.PreparedStatement prepared) {
      return on(prepared, java.sql.PreparedStatement.class, sql("", arguments));
    }
    return result instanceof Statement plain ? on(plain, Statement.class, "") : result;
  }

  private static String sql(String prepared, Object @Nullable [] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String text
        ? text
        : prepared;
  }

  private static SQLException named(SQLException refusal, String sql) {
    return new SQLException(refusal.getMessage() + MARK + sql, refusal.getSQLState(), refusal);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            NamedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
