package dev.crmtestkit.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs one command once: settings, console, report, and an exit code for whatever goes wrong. */
final class Execution {

  private final Streams streams;
  private final Invocation invocation;
  private final RunReport report;
  private Settings settings;
  private Console console;
  private volatile boolean isStayingUp;
  private @Nullable Path reportFile;

  Execution(Streams streams, Invocation invocation) {
    this.streams = streams;
    this.invocation = invocation;
    report = new RunReport(invocation.commandName());
    settings =
        new Settings(invocation.given(), streams.environment(), Map.of()).of(invocation.command());
    console = Console.plain(streams);
  }

  int run() {
    Thread hook = new Thread(this::interrupted);
    Runtime.getRuntime().addShutdownHook(hook);
    int exitCode = ExitCode.DONE;
    try {
      prepare();
      invocation.command().run(new Run(settings, console, report, streams.out(), this::stayUp));
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      exitCode = fail(e);
    }
    if (!removed(hook)) {
      return ExitCode.FAILED;
    }
    exitCode = writeReport(exitCode);
    console.flush();
    return exitCode;
  }

  private void prepare() {
    Optional<Given> envFile = settings.find(Setting.ENV_FILE);
    if (envFile.isPresent()) {
      settings = settings.withFile(EnvFile.read(envFile.get()));
    }
    console = Console.of(streams, settings);
    report.fact("options", options());
    reportFile = RunReport.file(settings).orElse(null);
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      settings
          .find(setting)
          .ifPresent(given -> options.put(setting.option().substring(2), shown(setting, given)));
    }
    return options;
  }

  private static String shown(Setting setting, Given given) {
    return setting == Setting.DATABASE_URL
        ? DatabaseUrl.withoutPassword(given.value())
        : given.value();
  }

  private int fail(Throwable failure) {
    Failure meaning = Failure.of(failure);
    console.error(meaning.sentence());
    report.error(meaning.sentence());
    if (isVerbose()) {
      console.stackTrace(failure);
    }
    return meaning.exitCode();
  }

  private boolean isVerbose() {
    try {
      return settings.isSet(Setting.VERBOSE);
    } catch (CommandFailure e) {
      return false;
    }
  }

  private void stayUp() throws InterruptedException {
    writeReport(ExitCode.DONE);
    console.flush();
    isStayingUp = true;
    new CountDownLatch(1).await();
  }

  /** The process was told to stop. The database rolls back by itself when the connection ends. */
  private void interrupted() {
    if (isStayingUp) {
      return;
    }
    String sentence =
        invocation.commandName() + " was interrupted; what was not finished is undone";
    console.error(sentence);
    report.error(sentence);
    writeReport(ExitCode.FAILED);
    console.flush();
  }

  private int writeReport(int exitCode) {
    if (reportFile == null) {
      return exitCode;
    }
    try {
      report.write(reportFile, exitCode);
      return exitCode;
    } catch (IOException e) {
      console.error("the report " + reportFile + " could not be written: " + e.getMessage());
      return Math.max(exitCode, ExitCode.FAILED);
    }
  }

  /** False if the process is being stopped already. */
  private static boolean removed(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
