package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.RunningDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  @RepeatedTest(4)
  void aJvmMayBeKilledAtAnyMomentOfTheVeryFirstStart() throws Exception {
    killAndStartAgain(new Places(root), ThreadLocalRandom.current().nextInt(3_000));
  }

  @RepeatedTest(4)
  void aJvmMayBeKilledAtAnyMomentOfThePreparation() throws Exception {
    killAndStartAgain(Places.withBinaries(root), 200 + ThreadLocalRandom.current().nextInt(1_500));
  }

  @RepeatedTest(2)
  void aJvmMayBeKilledAtAnyMomentOfALaterStart() throws Exception {
    Places places = Places.withBinaries(root);
    ChildJvm.start(places, "").outputAtEnd();
    killAndStartAgain(places, ThreadLocalRandom.current().nextInt(700));
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
    ChildJvm.start(places, "").outputAtEnd();
    assertThat(places.leftovers()).as("left after a kill at %d ms", millis).isEmpty();
  }
}
