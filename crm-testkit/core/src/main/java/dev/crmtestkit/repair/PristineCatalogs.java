package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogs of a pristine lane say. Only a test that changes more than rows needs to know,
 * and it takes 80 ms to find out; so a new clone is asked when somebody first wants to know, and
 * not every lane at its start. Safe for use by several threads.
 */
final class PristineCatalogs {

  private static final String READABLE =
      """
      select name from unnest(string_to_array(?, ',')) with ordinality as catalogs (name, place)
       where has_table_privilege(to_regclass('pg_catalog.' || name), 'select')
       order by place
      """;

  private final List<Catalog> readable;
  private final PristineClone clone;
  private @Nullable Map<Catalog, Things> contents;

  private PristineCatalogs(List<Catalog> readable, PristineClone clone) {
    this.readable = List.copyOf(readable);
    this.clone = clone;
  }

  /** Those that the user of {@code connection} can read. */
  static PristineCatalogs of(Connection connection, PristineClone clone) throws SQLException {
    List<Catalog> all = Catalog.all();
    String names = String.join(",", all.stream().map(Catalog::relation).toList());
    List<String> found = Answers.all(connection, READABLE, names);
    return new PristineCatalogs(
        all.stream().filter(catalog -> found.contains(catalog.relation())).toList(), clone);
  }

  /** In the order of the looks. */
  List<Catalog> readable() {
    return readable;
  }

  /** What {@code catalog}, one of those that are readable, said. */
  synchronized Things contents(Catalog catalog) throws SQLException {
    Map<Catalog, Things> known = contents;
    if (known == null) {
      Map<Catalog, Things> read = new HashMap<>();
      clone.ask(session -> read(session, read));
      contents = read;
      known = read;
    }
    return Objects.requireNonNull(known.get(catalog));
  }

  private void read(Connection session, Map<Catalog, Things> into) throws SQLException {
    LaneSession.prepare(session);
    for (Catalog catalog : readable) {
      into.put(catalog, catalog.contents(session));
    }
  }
}
