package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Reads lists such as {@code companies:5,contacts,deals}. */
final class TableList {

  /** A Cloud Run Job cannot take commas in its arguments easily, so others do as well. */
  private static final String SEPARATORS = ",; \t\r\n";

  private static final Pattern COLON = Pattern.compile("\\s*:\\s*");

  private TableList() {}

  /** The tables in the order given, with their counts where they have one. */
  static Map<CrmTable<?>, OptionalLong> read(Given given) {
    Map<CrmTable<?>, OptionalLong> tables = new LinkedHashMap<>();
    StringTokenizer items =
        new StringTokenizer(COLON.matcher(given.value()).replaceAll(":"), SEPARATORS);
    while (items.hasMoreTokens()) {
      String item = items.nextToken();
      int colon = item.indexOf(':');
      CrmTable<?> table = table(given, colon < 0 ? item : item.substring(0, colon));
      OptionalLong count =
          colon < 0
              ? OptionalLong.empty()
              : OptionalLong.of(count(given, table, item.substring(colon + 1)));
      if (tables.put(table, count) != null) {
        throw CommandFailure.usage(
            given.source() + " must name a table once, but names " + table + " twice");
      }
    }
    if (tables.isEmpty()) {
      throw given.refused("a list of tables such as companies:5,contacts");
    }
    return tables;
  }

  private static long count(Given given, CrmTable<?> table, String count) {
    return new Given("the count of " + table + " in " + given.source(), count)
        .number(0, CrmSpec.MAX_COUNT);
  }

  private static CrmTable<?> table(Given given, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
    CrmTable<?> table = CrmTable.named(plain).orElseThrow(() -> unknown(given, name, plain));
    if (table.follows().isPresent()) {
      throw followed(given, table, table.follows().get());
    }
    return table;
  }

  private static CommandFailure followed(Given given, CrmTable<?> table, CrmTable<?> parents) {
    return CommandFailure.usage(
        given.source()
            + " must not name "
            + table
            + ", whose rows follow from those of "
            + parents
            + "; name "
            + parents);
  }

  private static CommandFailure unknown(Given given, String name, String plain) {
    List<String> names = CrmTable.counted().stream().map(CrmTable::name).toList();
    return CommandFailure.usage(
        given.source()
            + " names no table '"
            + name
            + "'; "
            + NearestWord.wayOut(plain, "tables", names));
  }
}
