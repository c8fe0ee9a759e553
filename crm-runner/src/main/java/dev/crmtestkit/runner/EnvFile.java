package dev.crmtestkit.runner;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a file of environment variables. */
final class EnvFile {

  /** A value that has this is for Secret Manager to fill in, not for us to take literally. */
  private static final String SECRET = "${SECRET_";

  private EnvFile() {}

  /** The variables of the file, without those that Secret Manager is to fill in. */
  static Map<String, String> read(Given given) {
    Path file = existing(given);
    Map<String, String> variables = new HashMap<>();
    for (DotenvEntry entry : entries(given, file)) {
      if (!entry.getValue().contains(SECRET)) {
        variables.put(entry.getKey(), entry.getValue());
      }
    }
    return variables;
  }

  private static Path existing(Given given) {
    try {
      Path file = Path.of(given.value()).toAbsolutePath();
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Said below: there cannot be such a file.
    }
    throw given.refused("a file that can be read");
  }

  private static Iterable<DotenvEntry> entries(Given given, Path file) {
    try {
      return Dotenv.configure()
          .directory(String.valueOf(file.getParent()))
          .filename(String.valueOf(file.getFileName()))
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE);
    } catch (DotenvException e) {
      // Its message holds the line, which may be a password.
      throw given.refused("a file of NAME=value lines, # before a remark");
    }
  }
}
