package dev.crmtestkit.load;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Stores the constants of an enum as their labels and finds them again. */
record Labels<E extends Enum<E>>(Class<E> type, Function<E, String> label)
    implements ArgumentFactory, ColumnMapper<@Nullable E> {

  @Override
  public Optional<Argument> build(Type declared, @Nullable Object value, ConfigRegistry config) {
    if (!type.isInstance(value)) {
      return Optional.empty();
    }
    String text = label.apply(type.cast(value));
    return Optional.of((position, statement, context) -> statement.setString(position, text));
  }

  @Override
  public @Nullable E map(ResultSet results, int column, StatementContext context)
      throws SQLException {
    String text = results.getString(column);
    return text == null ? null : constant(text);
  }

  private E constant(String text) throws SQLException {
    for (E constant : type.getEnumConstants()) {
      if (label.apply(constant).equals(text)) {
        return constant;
      }
    }
    String known = String.join(", ", Arrays.stream(type.getEnumConstants()).map(label).toList());
    throw new SQLException(type.getSimpleName() + " must be one of " + known + ", but was " + text);
  }
}
