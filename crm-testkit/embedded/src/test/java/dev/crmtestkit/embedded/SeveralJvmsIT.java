package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.RunningDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JVMs do to one another, and what a dead one leaves to the next. */
class SeveralJvmsIT {

  private final Path root;

  SeveralJvmsIT(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void twoMayStartAtOnceFromNothing() throws Exception {
    Places places = new Places(root);
    ChildJvm one = ChildJvm.start(places, "");
    ChildJvm two = ChildJvm.start(places, "");
    assertThat(one.outputAtEnd()).startsWith("rows=1000");
    assertThat(two.outputAtEnd()).startsWith("rows=1000");
    assertThat(places.leftovers()).isEmpty();
    assertThat(ChildJvm.start(places, "").outputAtEnd()).contains("runs=0");
  }

  @Test
  void theServerEndsWithItsJvm() throws Exception {
    Places places = Places.withBinaries(root);
    ChildJvm child = ChildJvm.start(places, "wait");
    assertThat(child.outputWhenUp()).contains("url=jdbc:postgresql://127.0.0.1:");
    assertThat(places.processes()).hasSize(1);
    child.terminate();
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void theNextStartClearsAwayWhatAKilledJvmLeftAndNothingElse() throws Exception {
    Places places = Places.withBinaries(root);
    NumbersTable numbers = new NumbersTable(5);
    try (RunningDatabase own = places.provider().start(numbers)) {
      ChildJvm living = ChildJvm.start(places, "wait");
      ChildJvm killed = ChildJvm.start(places, "wait");
      living.outputWhenUp();
      killed.outputWhenUp();
      assertThat(places.processes()).hasSize(3);
      killed.kill();
      assertThat(places.processes()).hasSize(3);
      places.provider().start(numbers).close();
      assertThat(places.processes()).hasSize(2);
      assertThat(NumbersTable.count(own.dataSource())).isEqualTo(5);
      living.terminate();
    }
    assertThat(places.leftovers()).isEmpty();
  }

  /** A first start takes a second or three here, so the moments lie anywhere in it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1_500})
  void aJvmMayBeKilledAtAnyMomentOfTheVeryFirstStart(int from) throws Exception {
    killAndStartAgain(new Places(root), from + ThreadLocalRandom.current().nextInt(1_500));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 700, 1_200})
  void aJvmMayBeKilledAtAnyMomentOfThePreparation(int from) throws Exception {
    killAndStartAgain(Places.withBinaries(root), from + ThreadLocalRandom.current().nextInt(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 350})
  void aJvmMayBeKilledAtAnyMomentOfALaterStart(int from) throws Exception {
    Places places = Places.withBinaries(root);
    places.provider().start(new NumbersTable(ChildProgram.ROWS)).close();
    killAndStartAgain(places, from + ThreadLocalRandom.current().nextInt(350));
  }

  @Test
  void aTurkishJvmInAStrangeEnvironmentStartsLikeAnyOther() throws Exception {
    ChildJvm child =
        ChildJvm.start(
            List.of(),
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-9"),
            Map.of(
                "LC_ALL", "tr_TR.UTF-8",
                "TZ", "Asia/Kathmandu",
                "PGDATA", "/nowhere",
                "PGPORT", "1",
                "PGOPTIONS", "-c nonsense=1"),
            Places.withBinaries(root),
            "");
    assertThat(child.outputAtEnd()).startsWith("rows=1000");
  }

  private static void killAndStartAgain(Places places, int millis)
      throws IOException, InterruptedException {
    ChildJvm child = ChildJvm.start(places, "wait");
    Thread.sleep(millis);
    child.kill();
    assertThat(ChildJvm.start(places, "").outputAtEnd())
        .as("start after a kill at %d ms", millis)
        .startsWith("rows=1000");
    // A dying initdb may have gone on for a moment after its directory was swept.
    places.provider(notice -> {}).start(new NumbersTable(ChildProgram.ROWS)).close();
    assertThat(places.leftovers()).as("left after a kill at %d ms", millis).isEmpty();
  }
}
