package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own that borrows a lane and holds it until its standard input ends. */
final class LaneProcess {

  private static final Pattern SAID = Pattern.compile("(\\d) built, has (\\w+)");

  private final Process process;

  private LaneProcess(Process process) {
    this.process = process;
  }

  static LaneProcess start(DatabaseAddress maintenance, String fingerprint) throws IOException {
    return java(LaneProcess.class, maintenance.url(), fingerprint);
  }

  /** It lives for seconds, so that the better compiler would be a waste. */
  static LaneProcess java(Class<?> program, String... arguments) throws IOException {
    // Surefire may hide the real class path in the manifest of a jar.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath, program.getName()));
    command.addAll(List.of(arguments));
    return new LaneProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /**
   * @param built how many templates it built
   * @param lane the name of its database
   */
  record Said(int built, String lane) {}

  /** Waits until it has its lane. */
  Said said() throws IOException {
    Matcher matcher = SAID.matcher(awaitLine(SAID.pattern()));
    matcher.matches();
    return new Said(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  /** Waits for a line that matches. */
  String awaitLine(String pattern) throws IOException {
    StringBuilder all = new StringBuilder();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      all.append(line).append('\n');
      if (line.matches(pattern)) {
        return line;
      }
    }
    throw new IllegalStateException("it does not say " + pattern + ", but said " + all);
  }

  /** Kills it where it stands. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it come to its end. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  public static void main(String[] arguments) throws IOException {
    DatabaseAddress maintenance = new DatabaseAddress(arguments[0], "postgres", "");
    LaneServer server = LaneServer.connect(maintenance, System.out::println);
    NumbersPreparation preparation = new NumbersPreparation(arguments[1]);
    Lane lane = server.lanes(NumbersPreparation.DATA, preparation).borrow();
    System.out.println(
        server.statistics().templatesBuilt() + " built, has " + lane.address().database());
    while (System.in.read() >= 0) {
      Pause.millis(1);
    }
    server.close();
  }
}
