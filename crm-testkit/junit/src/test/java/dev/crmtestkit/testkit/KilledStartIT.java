package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.jvm.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A JVM is killed at a random moment while it starts an embedded server: the next start works and
 * leaves nothing behind, neither of itself nor of the dead one.
 */
@Execution(ExecutionMode.SAME_THREAD)
class KilledStartIT {

  /** On two processors; it is drawn from the start of the JVM on. */
  private static final int MILLIS_OF_FIRST_START = 2_500;

  private static final int MILLIS_OF_LATER_START = 1_500;

  @TempDir private static Path directory;
  private static EmbeddedPlaces places;

  /** Unpacks the binaries and prepares the schema, which all data sets share. */
  @BeforeAll
  static void warmUp() throws Exception {
    places = EmbeddedPlaces.in(directory);
    assertWorks(1, "before all kills");
  }

  @AfterAll
  static void clear() throws IOException {
    places.close();
  }

  /** While rows are loaded, the data directory is packed into the cache, and the server started. */
  @RepeatedTest(10)
  void aFirstStartOfADataSet(RepetitionInfo repetition) throws Exception {
    int contacts = 100 + repetition.getCurrentRepetition();
    killAndStartAgain(contacts, MILLIS_OF_FIRST_START);
  }

  /** While the data directory is unpacked from the cache and the server started. */
  @RepeatedTest(10)
  void aLaterStart() throws Exception {
    killAndStartAgain(1, MILLIS_OF_LATER_START);
  }

  private static void killAndStartAgain(int contacts, int longest) throws Exception {
    int millis = ThreadLocalRandom.current().nextInt(longest);
    ChildJvm child = start(contacts, StartProgram.WAIT);
    Thread.sleep(millis);
    child.kill();
    assertWorks(contacts, "after a kill at %d ms".formatted(millis));
  }

  private static void assertWorks(int contacts, String moment)
      throws IOException, InterruptedException {
    assertThat(start(contacts, "").outputAtEnd())
        .as(moment)
        .contains(StartProgram.CONTACTS + contacts)
        .contains(StartProgram.CLOSED);
    assertThat(places.leftovers()).as("left " + moment).isEmpty();
  }

  private static ChildJvm start(int contacts, String mode) throws IOException {
    return ChildJvm.start(
        StartProgram.class, places.properties(), Integer.toString(contacts), mode);
  }
}
