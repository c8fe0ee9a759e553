package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL program that did not do its work; the message ends with what it said last. */
final class ServerFailure extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean portTaken;

  ServerFailure(String message, Path log) throws IOException {
    this(message, lines(log));
  }

  private ServerFailure(String message, List<String> log) {
    super(message + ": " + reason(log));
    this.portTaken = log.stream().anyMatch(line -> line.contains("could not bind"));
  }

  /** Whether somebody else listens on the port. */
  boolean isPortTaken() {
    return portTaken;
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.exists(log)
        ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** The last complaint, or the last line if nothing looks like one. */
  private static String reason(List<String> log) {
    String reason = "it said nothing";
    boolean complaint = false;
    for (String line : log) {
      boolean complains =
          line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:");
      if (complains || (!complaint && !line.isBlank())) {
        reason = line.strip();
      }
      complaint |= complains;
    }
    return reason;
  }
}
