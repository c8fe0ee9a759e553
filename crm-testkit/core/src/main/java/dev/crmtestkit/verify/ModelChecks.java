package dev.crmtestkit.verify;

import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The checks that follow from the catalogue of tables. */
final class ModelChecks {

  private ModelChecks() {}

  /** Every table and column is there; until this holds, no other check can be run. */
  static Check schemaComplete() {
    StringJoiner columns = new StringJoiner(", ");
    for (CrmTable<?> table : CrmTable.all()) {
      for (Column<?> column : table.columns()) {
        columns.add("('" + table.name() + "', '" + column.name() + "')");
      }
    }
    return new Check(
        "schema-complete",
        "Every table and column of the CRM schema is there.",
        """
        select format('column %%s.%%s is missing', table_name, column_name)
        from (values %s) expected (table_name, column_name)
        where not exists (
          select from pg_attribute
          where attrelid = to_regclass('crm.' || table_name)
            and attname = column_name and not attisdropped)
        """
            .formatted(columns));
  }

  /** One check a foreign key: the parent is there. */
  static List<Check> references() {
    List<Check> checks = new ArrayList<>();
    for (CrmTable<?> table : CrmTable.all()) {
      for (Reference reference : table.references()) {
        checks.add(reference(table, reference));
      }
    }
    return checks;
  }

  private static Check reference(CrmTable<?> table, Reference reference) {
    String parent = reference.parent().name();
    return new Check(
        named("no-orphans", table.name(), reference.column()),
        "Every %s.%s stands in %s.".formatted(table, reference.column(), parent),
        """
        select format('%1$s %%s: %2$s %%s', child.id, child.%2$s)
        from crm.%1$s child
        left join crm.%3$s parent on parent.id = child.%2$s
        where child.%2$s is not null and parent.id is null
        """
            .formatted(table, reference.column(), parent));
  }

  /** One check a table whose number of rows is known. */
  static List<Check> rowCounts(Map<CrmTable<?>, Long> expected) {
    List<Check> checks = new ArrayList<>();
    expected.forEach((table, count) -> checks.add(rowCount(table, count)));
    return checks;
  }

  private static Check rowCount(CrmTable<?> table, long expected) {
    return new Check(
        named("row-count", table.name()),
        "The table " + table + " has " + expected + " rows.",
        """
        select format('%1$s: %%s rows', count(*))
        from crm.%1$s
        having count(*) <> %2$s
        """
            .formatted(table, expected));
  }

  private static String named(String... words) {
    return String.join("-", words).replace('_', '-');
  }
}
