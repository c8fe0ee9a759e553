package dev.crmtestkit.runner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables as shells do where they agree: {@code NAME=value} or {@code
 * export NAME=value} a line, a value in quotes or without. A {@code #} begins a remark at the start
 * of a line or after white space, so that a password may have one. Nothing is put in for {@code
 * $NAME}.
 */
final class EnvFile {

  /** A value that has this is for Secret Manager to fill in, not for us to take literally. */
  private static final String SECRET = "${SECRET_";

  private static final String REMARK = "\\s*(?:\\s#.*)?";

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:export\\s+)?(?<name>[A-Za-z_][\\w.-]*)\\s*=(?:"
              + ("\\s*'(?<literal>[^']*)'" + REMARK)
              + ("|\\s*\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"" + REMARK)
              + ("|(?<plain>(?!\\s*['\"]).*?)" + REMARK)
              + ")");

  private final String source;
  private final Map<String, String> variables = new HashMap<>();

  private EnvFile(String source) {
    this.source = source;
  }

  /** The variables of the file, without those that Secret Manager is to fill in. */
  static Map<String, String> read(Given given) {
    EnvFile file = new EnvFile(given.value() + " (" + given.source() + ")");
    String[] lines = text(given).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      file.add(i + 1, lines[i].strip());
    }
    file.variables.values().removeIf(value -> value.contains(SECRET));
    return file.variables;
  }

  private void add(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher variable = VARIABLE.matcher(line);
    if (!variable.matches()) {
      // What it holds may be a password.
      throw CommandFailure.usage(
          "line "
              + number
              + " of "
              + source
              + " must be NAME=value, with quotes that are closed, but is not; mend it or put #"
              + " before it");
    }
    variables.put(variable.group("name"), value(variable));
  }

  private static String value(Matcher variable) {
    String quoted = variable.group("quoted");
    if (quoted != null) {
      return quoted.replaceAll("\\\\([\"\\\\$`])", "$1");
    }
    String literal = variable.group("literal");
    return literal != null ? literal : variable.group("plain").strip();
  }

  private static String text(Given given) {
    try {
      Path file = Path.of(given.value());
      if (Files.isRegularFile(file)) {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      throw given.refused("a file of text in UTF-8");
    } catch (InvalidPathException | IOException e) {
      // Said below: there is no such file for us.
    }
    throw given.refused("a file that can be read");
  }
}
