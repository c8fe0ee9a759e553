package dev.crmtestkit.runner;

import dev.crmtestkit.generator.CrmData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands and their options as picocli wants to be told. By hand, since reading annotations
 * takes 40 ms of every start; and of the command that is named only.
 */
final class CommandTree {

  static final String PROGRAM = "crm";

  private static final int HELP_WIDTH = 100;

  private CommandTree() {}

  /** Enough to parse {@code arguments}: all commands, unless they start with one. */
  static CommandLine of(String... arguments) {
    CommandSpec root = spec(PROGRAM, "A CRM database full of believable, reproducible data.");
    Optional<Command> named =
        arguments.length == 0 ? Optional.empty() : Command.named(arguments[0]);
    if (named.isPresent()) {
      add(root, named.get());
    } else {
      Command.NAMES.forEach(name -> add(root, Command.named(name).orElseThrow()));
    }
    root.usageMessage().footer("", PROGRAM + " COMMAND --help shows options and examples.");
    return new CommandLine(root).setExpandAtFiles(false);
  }

  private static void add(CommandSpec root, Command command) {
    CommandSpec spec = spec(command.name(), command.description());
    command.settings().forEach(setting -> spec.addOption(option(setting)));
    Setting.GENERAL.forEach(setting -> spec.addOption(option(setting)));
    spec.usageMessage().footer(footer(command));
    root.addSubcommand(command.name(), spec);
  }

  private static CommandSpec spec(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.version(version());
    spec.usageMessage().description(description, "").sortOptions(false).width(HELP_WIDTH);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("show the version")
            .build());
    return spec;
  }

  private static OptionSpec option(Setting setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.options().toArray(new String[0]))
            .description(setting.description() + " [" + setting.variable() + "]");
    return setting.isFlag()
        ? option.type(boolean.class).arity("0").build()
        : option.type(String.class).paramLabel(setting.label()).build();
  }

  private static String[] footer(Command command) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("In brackets: the environment variable, which counts where the option is not given.");
    if (command.settings().contains(Setting.DATABASE_URL)) {
      lines.add("Instead of a URL: " + String.join(", ", DatabaseSettings.VARIABLES) + ".");
    }
    lines.add("");
    lines.add("Examples:");
    command.examples().forEach(example -> lines.add("  " + PROGRAM + " " + example));
    return lines.toArray(new String[0]);
  }

  private static String version() {
    String version = CommandTree.class.getPackage().getImplementationVersion();
    return "crm-runner "
        + (version == null ? "(development)" : version)
        + ", generator "
        + CrmData.GENERATOR_VERSION;
  }
}
