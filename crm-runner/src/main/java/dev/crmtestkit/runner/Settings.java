package dev.crmtestkit.runner;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been set for one run: the command line first, then the environment, then the file. */
final class Settings {

  private final Map<Setting, String> commandLine;
  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final Set<Setting> known;

  Settings(
      Map<Setting, String> commandLine, Map<String, String> environment, Map<String, String> file) {
    this(commandLine, environment, file, EnumSet.allOf(Setting.class));
  }

  private Settings(
      Map<Setting, String> commandLine,
      Map<String, String> environment,
      Map<String, String> file,
      Set<Setting> known) {
    this.commandLine = new EnumMap<>(Setting.class);
    this.commandLine.putAll(commandLine);
    this.environment = environment;
    this.file = file;
    this.known = known;
  }

  /** What one command sees: a variable that is meant for another must not change it. */
  Settings of(Command command) {
    Set<Setting> own = EnumSet.copyOf(Setting.GENERAL);
    own.addAll(command.settings());
    return new Settings(commandLine, environment, file, own);
  }

  /** The same with the variables of an environment file below. */
  Settings withFile(Map<String, String> variables) {
    return new Settings(commandLine, environment, variables, known);
  }

  /** What was given for {@code setting}. An empty variable counts as none. */
  Optional<Given> find(Setting setting) {
    if (!known.contains(setting)) {
      return Optional.empty();
    }
    String option = commandLine.get(setting);
    if (option != null) {
      return Optional.of(new Given(setting.option(), option));
    }
    return variable(setting.variable());
  }

  /** What was given for a setting that stands only in variables. */
  Optional<Given> variable(String name) {
    String value = notEmpty(environment.get(name));
    if (value == null) {
      value = notEmpty(file.get(name));
    }
    return value == null ? Optional.empty() : Optional.of(new Given(name, value));
  }

  /** Whether the environment itself, not the file, has {@code name}. */
  boolean environmentHas(String name) {
    return notEmpty(environment.get(name)) != null;
  }

  /** Whether {@code name} is there at all, be it empty. */
  boolean declares(String name) {
    return environment.containsKey(name) || file.containsKey(name);
  }

  /** Whether the command line itself has {@code setting}. */
  boolean onCommandLine(Setting setting) {
    return commandLine.containsKey(setting);
  }

  /** Whether a flag is set. */
  boolean isSet(Setting flag) {
    Optional<Given> given = find(flag);
    return given.isPresent() && given.get().flag();
  }

  private static @Nullable String notEmpty(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
