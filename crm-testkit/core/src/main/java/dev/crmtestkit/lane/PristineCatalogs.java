package dev.crmtestkit.lane;

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
  private final Source source;
  private @Nullable Map<Catalog, Things> contents;

  private PristineCatalogs(List<Catalog> readable, Source source) {
    this.readable = List.copyOf(readable);
    this.source = source;
  }

  /** A database that is as the lane was when it was made. */
  interface Source {
    Map<Catalog, Things> ask(SqlWork<Map<Catalog, Things>> question) throws SQLException;
  }

  /** Those that the user of {@code connection} can read. */
  static PristineCatalogs of(Connection connection, Source source) throws SQLException {
    List<Catalog> all = Catalog.all();
    String names = String.join(",", all.stream().map(Catalog::relation).toList());
    List<String> found = Answers.all(connection, READABLE, names);
    return new PristineCatalogs(
        all.stream().filter(catalog -> found.contains(catalog.relation())).toList(), source);
  }

  /** In the order of the looks. */
  List<Catalog> readable() {
    return readable;
  }

  /** What {@code catalog}, one of those that are readable, said. */
  synchronized Things contents(Catalog catalog) throws SQLException {
    Map<Catalog, Things> known = contents;
    if (known == null) {
      known = source.ask(this::read);
      contents = known;
    }
    return Objects.requireNonNull(known.get(catalog));
  }

  private Map<Catalog, Things> read(Connection connection) throws SQLException {
    Map<Catalog, Things> read = new HashMap<>();
    for (Catalog catalog : readable) {
      read.put(catalog, catalog.contents(connection));
    }
    return read;
  }
}
