package dev.crmtestkit.runner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a run in this process left behind. */
record RunResult(int exitCode, String out, String err) {

  static RunResult of(String... arguments) {
    return in(Map.of(), arguments);
  }

  static RunResult in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exitCode =
        new CrmRunner(new Streams(new StandardOutput(out), errors, false, environment))
            .run(arguments);
    return new RunResult(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
