package dev.crmtestkit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The checks of {@code invariants.sql}, in its order. */
final class Invariants {

  private static final String FILE = "invariants.sql";
  private static final String CHECK = "-- check ";
  private static final String AS_OF = ":as_of";

  private Invariants() {}

  /** The checks, with {@code asOf} as the present of the data. */
  static List<Check> at(Instant asOf) {
    // An Instant prints in ASCII digits and signs only, so it may stand in the text.
    String sql = read().replace(AS_OF + ";", "timestamptz '" + asOf + "';");
    String[] parts = sql.split("(?m)^" + CHECK, -1);
    List<Check> checks = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      checks.add(parse(parts[i]));
    }
    return checks;
  }

  /** {@code NAME: DESCRIPTION}, a line end, and the query with its semicolon. */
  private static Check parse(String part) {
    int nameEnd = part.indexOf(": ");
    int lineEnd = part.indexOf('\n');
    return new Check(
        part.substring(0, nameEnd),
        part.substring(nameEnd + 2, lineEnd).trim(),
        part.substring(lineEnd + 1, part.lastIndexOf(';')));
  }

  private static String read() {
    try (InputStream in = Invariants.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
