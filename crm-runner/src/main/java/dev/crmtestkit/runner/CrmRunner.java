package dev.crmtestkit.runner;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: {@code crm COMMAND}. */
public final class CrmRunner {

  private final Streams streams;

  CrmRunner(Streams streams) {
    this.streams = streams;
  }

  public static void main(String... arguments) {
    System.exit(new CrmRunner(Streams.ofProcess()).run(arguments));
  }

  /** Runs a command and returns the exit code. */
  int run(String... arguments) {
    CommandLine line = CommandTree.of(arguments);
    try {
      ParseResult root = line.parseArgs(arguments);
      if (root.hasSubcommand()) {
        return run(root.subcommand());
      }
      return helped(root) ? afterHelp() : withoutCommand(line);
    } catch (ParameterException e) {
      return new Execution(streams, Misuse.of(e, arguments)).run();
    }
  }

  private int run(ParseResult parsed) {
    if (helped(parsed)) {
      return afterHelp();
    }
    Command command = Command.named(parsed.commandSpec().name()).orElseThrow();
    return new Execution(streams, new Invocation(command.name(), command, given(parsed))).run();
  }

  private static Map<Setting, String> given(ParseResult parsed) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (parsed.commandSpec().findOption(setting.option()) != null
          && parsed.hasMatchedOption(setting.option())) {
        given.put(
            setting, String.valueOf((Object) parsed.matchedOptionValue(setting.option(), "")));
      }
    }
    return given;
  }

  private boolean helped(ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    if (parsed.isUsageHelpRequested()) {
      line.usage(out, Ansi.OFF);
      return true;
    }
    if (parsed.isVersionHelpRequested()) {
      line.printVersionHelp(out, Ansi.OFF);
      return true;
    }
    return false;
  }

  private int afterHelp() {
    if (!streams.out().isIncomplete()) {
      return ExitCode.DONE;
    }
    Console.plain(streams).error(streams.out().sentence());
    return ExitCode.FAILED;
  }

  private int withoutCommand(CommandLine line) {
    line.usage(streams.err(), ansi());
    return ExitCode.USAGE;
  }

  private Ansi ansi() {
    return streams.isTerminal() ? Ansi.ON : Ansi.OFF;
  }
}
