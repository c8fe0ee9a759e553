package dev.crmtestkit.lane;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a session that somebody else opens, keeps and guards. */
@FunctionalInterface
interface SqlWork<T> {

  T on(Connection connection) throws SQLException;
}
