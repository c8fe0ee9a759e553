package dev.crmtestkit.runner;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.Description;
import dev.crmtestkit.runner.describe.DescriptionText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command says, in the words of the log format. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean isJson;
  private final boolean isQuiet;
  private final boolean isTerminal;
  private final boolean showsUnicode;

  private Console(PrintStream out, Streams streams, boolean isJson, boolean isQuiet) {
    this.out = out;
    err = streams.err();
    this.isJson = isJson;
    this.isQuiet = isQuiet;
    isTerminal = streams.isTerminal();
    showsUnicode = streams.showsUnicode();
  }

  /** Speaks plainly: for what goes wrong before the settings are known. */
  static Console plain(Streams streams) {
    return new Console(printer(streams.out()), streams, false, false);
  }

  /** Speaks as the settings say; on the error stream where the standard output is for data. */
  static Console of(Streams streams, Settings settings) {
    boolean dataOnOut =
        settings.find(Setting.OUTPUT).filter(output -> output.value().equals("-")).isPresent();
    return new Console(
        dataOnOut ? streams.err() : printer(streams.out()),
        streams,
        isJson(settings),
        settings.isSet(Setting.QUIET));
  }

  /** Something to know. The fields stand only in JSON, where a machine reads. */
  void say(String message, Map<String, ?> fields) {
    if (isJson) {
      write(out, "INFO", message, fields);
    } else if (!isQuiet) {
      out.println(message);
    }
  }

  void say(String message) {
    say(message, Map.of());
  }

  /** What a data set is like. */
  void description(Description description) {
    if (isJson) {
      say("described the data of " + description.spec(), description.content());
    } else if (!isQuiet) {
      DescriptionText text = showsUnicode ? DescriptionText.unicode() : DescriptionText.ascii();
      text.lines(description).forEach(out::println);
    }
  }

  /** Layout for people: nothing in JSON. */
  void blankLine() {
    if (!isJson && !isQuiet) {
      out.println();
    }
  }

  /** What became of the tables. */
  void summary(List<TableResult> tables) {
    if (isJson) {
      tables.forEach(table -> say(table.sentence(), table.fields()));
    } else if (!isQuiet) {
      SummaryTable.of(tables).lines().forEach(out::println);
    }
  }

  /** How many rows tables have. */
  void rows(Map<CrmTable<?>, Long> rows) {
    if (isJson) {
      rows.forEach(
          (table, count) ->
              say(table + ": " + count + " rows", Map.of("table", table, "rows", count)));
    } else if (!isQuiet) {
      SummaryTable.ofRows(rows).lines().forEach(out::println);
    }
  }

  void warn(String message) {
    if (isJson) {
      write(out, "WARNING", message, Map.of());
    } else if (!isQuiet) {
      err.println(warning(message));
    }
  }

  /** A warning on the error stream, given even when quiet. */
  void insist(String message) {
    if (isJson) {
      err.println(JsonText.logLine("WARNING", message, Map.of()));
    } else {
      err.println(warning(message));
    }
  }

  /** Said even when quiet. */
  void error(String sentence) {
    if (isJson) {
      write(err, "ERROR", sentence, Map.of());
    } else {
      err.println(isTerminal ? "\u001b[31merror:\u001b[0m " + sentence : "error: " + sentence);
    }
  }

  void stackTrace(Throwable failure) {
    failure.printStackTrace(err);
  }

  /** Whether bars that move make sense. */
  boolean showsProgress() {
    return isTerminal && !isJson && !isQuiet;
  }

  /** Where they are drawn: a person may send the results elsewhere. */
  PrintStream terminal() {
    return err;
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private String warning(String message) {
    return isTerminal ? "\u001b[33mwarning:\u001b[0m " + message : "warning: " + message;
  }

  private void write(PrintStream stream, String severity, String message, Map<String, ?> fields) {
    if (!isQuiet || severity.equals("ERROR")) {
      stream.println(JsonText.logLine(severity, message, fields));
    }
  }

  private static PrintStream printer(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static boolean isJson(Settings settings) {
    return settings
        .find(Setting.LOG_FORMAT)
        .map(
            format ->
                switch (format.value()) {
                  case "json" -> true;
                  case "text" -> false;
                  default -> throw format.refused("text or json");
                })
        .orElse(false);
  }
}
