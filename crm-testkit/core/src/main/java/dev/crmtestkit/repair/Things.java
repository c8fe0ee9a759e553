package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Things in words, such as {@code table crm.contacts}, each with how it is defined. */
record Things(Map<String, String> definitions) {

  Things {
    definitions = Map.copyOf(definitions);
  }

  /** The things of a query, whose rows are a name and a definition each. */
  static Things of(Connection connection, String sql) throws SQLException {
    Map<String, String> definitions = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        definitions.put(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)));
      }
    }
    return new Things(definitions);
  }

  /** What happened to each thing that differs, such as {@code table crm.contacts was altered}. */
  List<String> differences(Things now) {
    TreeSet<String> names = new TreeSet<>(definitions.keySet());
    names.addAll(now.definitions.keySet());
    List<String> words = new ArrayList<>();
    for (String name : names) {
      String before = definitions.get(name);
      String after = now.definitions.get(name);
      if (before == null) {
        words.add(name + " was created");
      } else if (after == null) {
        words.add(name + " was dropped");
      } else if (!before.equals(after)) {
        words.add(name + " was altered");
      }
    }
    return words;
  }
}
