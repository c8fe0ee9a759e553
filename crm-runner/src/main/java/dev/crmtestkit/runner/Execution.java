package dev.crmtestkit.runner;

import java.io.IOException;
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
  private volatile Settings settings;
  private volatile Console console;
  private volatile boolean isStayingUp;
  private volatile @Nullable OutputFile reportFile;
  private volatile @Nullable Integer ended;

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
    } catch (Throwable e) { // whoever runs the command wants an exit code and a report
      exitCode = fail(e);
    }
    exitCode = afterOutput(exitCode);
    ended = exitCode;
    // Where the process is being stopped already, the hook does the rest.
    if (removed(hook)) {
      finish(exitCode);
    }
    return exitCode;
  }

  private void prepare() {
    Optional<Given> envFile = settings.find(Setting.ENV_FILE);
    if (envFile.isPresent()) {
      settings = settings.withFile(EnvFile.read(envFile.get()));
    }
    console = Console.of(streams, settings);
    report.fact("options", options());
    reportFile = OutputFile.of(settings, Setting.REPORT, "the report").orElse(null);
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
    if (streams.out().isReaderGone() && streams.out().caused(failure)) {
      return ExitCode.DONE;
    }
    Failure meaning = Failure.of(failure);
    console.error(meaning.sentence());
    report.error(meaning.sentence());
    if (isVerbose()) {
      console.stackTrace(failure);
    }
    return meaning.exitCode();
  }

  /** What was done is done, whether or not somebody can read that. */
  private int afterOutput(int exitCode) {
    console.flush();
    if (exitCode != ExitCode.DONE || !streams.out().isIncomplete()) {
      return exitCode;
    }
    String sentence = streams.out().sentence();
    if (invocation.command().isForItsOutput()) {
      console.error(sentence);
      report.error(sentence);
      return ExitCode.FAILED;
    }
    console.insist(sentence);
    report.warning(sentence);
    return ExitCode.DONE;
  }

  private boolean isVerbose() {
    try {
      return settings.isSet(Setting.VERBOSE);
    } catch (CommandFailure e) {
      return false;
    }
  }

  private void finish(int exitCode) {
    writeReport(exitCode);
    console.flush();
  }

  private void stayUp() throws InterruptedException {
    finish(ExitCode.DONE);
    isStayingUp = true;
    new CountDownLatch(1).await();
  }

  /** The process was told to stop. The database rolls back by itself when the connection ends. */
  void interrupted() {
    if (isStayingUp) {
      return;
    }
    Integer exitCode = ended;
    if (exitCode != null) {
      finish(exitCode);
      return;
    }
    String sentence =
        invocation.commandName() + " was interrupted; what was not finished is undone";
    console.error(sentence);
    report.error(sentence);
    finish(ExitCode.FAILED);
  }

  /** What was asked of the command is done or not, whatever becomes of the report. */
  private void writeReport(int exitCode) {
    OutputFile file = reportFile;
    if (file == null) {
      return;
    }
    try {
      file.write(report.json(exitCode));
    } catch (IOException e) {
      console.insist(file.sentence(e) + "; the exit code tells how the run ended");
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
