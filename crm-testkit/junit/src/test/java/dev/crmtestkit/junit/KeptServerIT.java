package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.testkit.CrmTestkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server of a kept database goes on when the JVM of the tests has ended. */
class KeptServerIT {

  private static final Pattern REPORT =
      Pattern.compile(
          "(jdbc:postgresql://127.0.0.1:\\d+/crm_lane_\\w+) \\(kept, for the user postgres; (psql"
              + " -U postgres postgresql://\\S+); its server runs for seven days, or until you say:"
              + " (kill -INT (\\d+))\\)");

  /** What the JVM of its own runs: prints what the reports say of databases. */
  public static void main(String[] arguments) {
    Runs.entries(Runs.with(Map.of("crm.testkit.keep", arguments[0]), Fails.class, Passes.class))
        .filter(entry -> entry.containsKey("crm.database"))
        .forEach(entry -> System.out.println(entry.get("crm.database")));
  }

  @Test
  void isThereUntilTheNamedCommandStopsItAndIsThenClearedAway() throws Exception {
    List<MatchResult> reports = reportsOfItsOwnJvm("failed");
    assertThat(reports).hasSize(2); // of the test and of the dynamic test
    String url = reports.get(0).group(1);
    ProcessHandle server = server(reports.get(0));
    Path directory = directory(server);

    startAndStopAnother();
    assertThat(toldNobody(reports)).isOne();
    assertThat(number(url, "select count(*) from pg_database where datname ~ '^crm_lane'"))
        .isEqualTo(2);

    stop(reports.get(0));
    assertThat(directory).exists();
    startAndStopAnother();
    assertThat(directory.getParent()).doesNotExist();
  }

  @Test
  void databasesOfTestsThatPassAreNamedWhereAllAreKept() throws Exception {
    List<MatchResult> reports = reportsOfItsOwnJvm("always");

    stop(reports.get(0));
    assertThat(reports).hasSize(3);
    assertThat(reports).extracting(report -> report.group(1)).doesNotHaveDuplicates();
  }

  private static List<MatchResult> reportsOfItsOwnJvm(String keep)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    String output = run(java, "-cp", classes, KeptServerIT.class.getName(), keep);
    return output
        .lines()
        .map(REPORT::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .toList();
  }

  private static ProcessHandle server(MatchResult report) {
    return ProcessHandle.of(Long.parseLong(report.group(4))).orElseThrow();
  }

  private static void stop(MatchResult report) throws IOException, InterruptedException {
    ProcessHandle server = server(report);
    run("sh", "-c", report.group(3));
    server.onExit().join();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** The data directory, which stands in the server's command line. */
  private static Path directory(ProcessHandle server) {
    List<String> arguments = List.of(server.info().arguments().orElseThrow());
    return Path.of(arguments.get(arguments.indexOf("-D") + 1));
  }

  private static void startAndStopAnother() {
    CrmTestkit.with(CrmSpec.empty()).database("embedded").start().close();
  }

  private static long toldNobody(List<MatchResult> reports) throws SQLException {
    long sum = 0;
    for (MatchResult report : reports) {
      sum +=
          number(report.group(1), "select count(*) from crm.notes where content = 'told nobody'");
    }
    return sum;
  }

  private static long number(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @SmallCrm
  @CrmDataset(database = DatabaseKind.EMBEDDED)
  static class Fails {

    @Test
    void fails(NoteDao notes) {
      notes.insert(new Note(0, 1, "told nobody", Instant.EPOCH));
      fail("on purpose");
    }

    @TestFactory
    Stream<DynamicTest> failInPart() {
      return Stream.of(DynamicTest.dynamicTest("fails", () -> fail("on purpose")));
    }
  }

  @SmallCrm
  @CrmDataset(database = DatabaseKind.EMBEDDED)
  static class Passes {

    @Test
    void passes(NoteDao notes) {
      assertThat(notes.count()).isEqualTo(15);
    }
  }
}
