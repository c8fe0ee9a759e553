package dev.crmtestkit.load;

import static java.util.stream.Collectors.joining;

import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.util.function.Predicate;

/** The statements that bring a table from one day to another. */
final class AdvanceSql {

  private static final String UPDATED_AT = "updated_at";

  private AdvanceSql() {}

  static boolean hasUpdatedAt(CrmTable<?> table) {
    return table.columns().stream().anyMatch(column -> column.name().equals(UPDATED_AT));
  }

  /** Inserts the staged rows whose parents are there: people may have deleted some. */
  static String insert(CrmTable<?> table, String staged) {
    return "insert into crm."
        + table
        + columns("", "(", ")", table, column -> true)
        + columns("n.", " select ", "", table, column -> true)
        + " from pg_temp."
        + staged
        + " n where true"
        + table.references().stream().map(AdvanceSql::parentIsThere).collect(joining());
  }

  /** Inserts those of the staged rows "whole" that are not there. */
  static String insertMissing(CrmTable<?> table) {
    return insert(table, "whole")
        + " and not exists (select from crm."
        + table
        + " t where t.id = n.id)";
  }

  /**
   * Makes rows what they are in "after", where they are still what they were in "before". When they
   * were touched does not matter.
   */
  static String update(CrmTable<?> table) {
    return set(table, "after")
        + " and exists (select from pg_temp.before b where b.id = n.id and "
        + own("t.", table)
        + " is not distinct from "
        + own("b.", table)
        + ")";
  }

  /** Makes rows what they are in "whole", where they are anything else. */
  static String updateAll(CrmTable<?> table) {
    return set(table, "whole")
        + " and "
        + columns("t.", "(", ")", table, column -> true)
        + " is distinct from "
        + columns("n.", "(", ")", table, column -> true);
  }

  /**
   * Leaves out the history of deals that were left alone: a deal that moved stands by now in the
   * last of the stages that were staged as inserted. Nothing for other tables.
   */
  static String whereDealHasMoved(CrmTable<?> table) {
    return table == CrmTable.DEAL_STAGE_HISTORY
        ? " and exists (select from pg_temp.inserted s join crm.deals d"
            + " on d.id = s.deal_id and d.stage = s.stage"
            + " where s.deal_id = n.deal_id and s.left_at is null)"
        : "";
  }

  /** The trigger has set the time where it happened to be the same before and after. */
  static String updatedAt(CrmTable<?> table, String staged) {
    return "update crm."
        + table
        + " t set updated_at = n.updated_at from pg_temp."
        + staged
        + " n where t.id = n.id and t.updated_at is distinct from n.updated_at and "
        + own("t.", table)
        + " is not distinct from "
        + own("n.", table);
  }

  private static String set(CrmTable<?> table, String staged) {
    return "update crm."
        + table
        + " t set "
        + table.columns().stream()
            .map(Column::name)
            .filter(name -> !name.equals("id"))
            .map(name -> name + " = n." + name)
            .collect(joining(", "))
        + " from pg_temp."
        + staged
        + " n where t.id = n.id";
  }

  /** All but the time at which somebody touched the row. */
  private static String own(String prefix, CrmTable<?> table) {
    return columns(prefix, "(", ")", table, name -> !name.equals(UPDATED_AT));
  }

  private static String columns(
      String prefix, String before, String after, CrmTable<?> table, Predicate<String> chosen) {
    return table.columns().stream()
        .map(Column::name)
        .filter(chosen)
        .map(name -> prefix + name)
        .collect(joining(", ", before, after));
  }

  private static String parentIsThere(Reference reference) {
    String column = "n." + reference.column();
    return " and ("
        + column
        + " is null or exists (select from crm."
        + reference.parent()
        + " p where p.id = "
        + column
        + "))";
  }
}
