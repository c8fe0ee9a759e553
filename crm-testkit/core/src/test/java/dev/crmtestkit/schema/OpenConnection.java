package dev.crmtestkit.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A pool of one connection, which "closing" gives back open, as real pools do. */
final class OpenConnection {

  private OpenConnection() {}

  static DataSource of(Connection connection) {
    Connection unclosed =
        proxy(
            Connection.class,
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return proxy(DataSource.class, (self, method, arguments) -> unclosed);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
