package dev.crmtestkit.bench;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One of the other ways, which the system property {@code bench.way} names. */
@ExtendWith(TestTimes.class)
class WayCase {

  private static final RunningDatabase SERVER =
      EmbeddedDatabaseProvider.create().start(new Nothing());

  @RegisterExtension
  static final WayExtension WAY =
      new WayExtension(
          Way.valueOf(System.getProperty("bench.way")), SERVER.address(), Measured.spec());

  @ParameterizedTest
  @MethodSource("tests")
  void writes(int test, Connection connection) throws SQLException {
    WritingTest.run(connection);
  }

  static IntStream tests() {
    return IntStream.range(0, Measured.TESTS);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private record Nothing() implements Preparation {

    @Override
    public String fingerprint() {
      return "nothing";
    }

    @Override
    public void prepare(DatabaseAddress database) {}
  }
}
