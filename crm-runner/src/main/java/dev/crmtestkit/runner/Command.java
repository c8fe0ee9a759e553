package dev.crmtestkit.runner;

import java.util.List;
import java.util.Optional;

/** One command: what it is called, what can be set, and what it does. */
interface Command {

  /** In the order of the help. */
  List<String> NAMES =
      List.of("demo", "generate", "advance", "schema", "verify", "export", "describe");

  /** The command of that name. */
  static Optional<Command> named(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "demo" -> new DemoCommand();
          case "generate" -> new GenerateCommand();
          case "advance" -> new AdvanceCommand();
          case "schema" -> new SchemaCommand();
          case "verify" -> new VerifyCommand();
          case RehearseCommand.NAME -> new RehearseCommand();
          case "export" -> new ExportCommand();
          case "describe" -> new DescribeCommand();
          default -> null;
        });
  }

  String name();

  /** What it does, in one sentence. */
  String description();

  /** Lines to copy, without the program's name. */
  List<String> examples();

  /** What can be set besides the general settings. */
  List<Setting> settings();

  /** Whether it is there for what it says, so that it has failed where that cannot be read. */
  default boolean isForItsOutput() {
    return false;
  }

  /**
   * Does it.
   *
   * @throws Exception whatever goes wrong; {@link Failure} finds the sentence for it
   */
  void run(Run run) throws Exception;
}
