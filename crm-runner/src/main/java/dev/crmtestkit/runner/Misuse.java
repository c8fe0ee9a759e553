package dev.crmtestkit.runner;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is run when the arguments make no sense: says so, where the user wants to be told. */
record Misuse(String name, String sentence) implements Command {

  /** An option or a variable. */
  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  static Invocation of(ParameterException failure, String... arguments) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    String sentence = mistake(failure) + "; " + command + " --help shows what there is";
    String name = arguments.length == 0 ? "" : shown(arguments[0]);
    return new Invocation(name, new Misuse(name, sentence), general(arguments));
  }

  @Override
  public String description() {
    return sentence;
  }

  @Override
  public List<String> examples() {
    return List.of();
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public void run(Run run) {
    throw CommandFailure.usage(sentence);
  }

  private static String mistake(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(failure.getMessage());
    }
    String kind = unmatched.isUnknownOption() ? "option" : "command or argument";
    List<String> suggestions = unmatched.getSuggestions();
    return "there is no "
        + kind
        + " '"
        + shown(unmatched.getUnmatched().get(0))
        + "'"
        + (suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?");
  }

  /** An argument without what could be a password. */
  private static String shown(String argument) {
    int equals = argument.indexOf('=');
    return equals > 0 && NAME.matcher(argument.substring(0, equals)).matches()
        ? argument.substring(0, equals)
        : DatabaseUrl.withoutPassword(argument);
  }

  /** The general settings as far as they can be read: a report is written of misuse as well. */
  private static Map<Setting, String> general(String... arguments) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.GENERAL) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i].startsWith(setting.option() + "=")) {
          given.put(setting, arguments[i].substring(setting.option().length() + 1));
        } else if (arguments[i].equals(setting.option()) && setting.isFlag()) {
          given.put(setting, "true");
        } else if (arguments[i].equals(setting.option()) && i + 1 < arguments.length) {
          given.put(setting, arguments[i + 1]);
        }
      }
    }
    return given;
  }
}
