package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBytesIT {

  @ParameterizedTest
  @ValueSource(strings = {"csv", "sql", "jsonl"})
  void neitherZoneNorLanguageNorJavaChangesAFile(String format, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path here = folder.resolve("here");
    export(ChildJvm.ofThisJava().with("-Duser.timezone=UTC", "-Duser.language=en"), format, here);
    List<ChildJvm> others = new ArrayList<>();
    others.add(foreign(ChildJvm.ofThisJava(), "Asia/Kathmandu", "tr"));
    others.add(foreign(ChildJvm.ofThisJava(), "America/St_Johns", "ar"));
    for (Path java : otherJavas()) {
      others.add(foreign(ChildJvm.of(java), "Pacific/Apia", "tr"));
    }
    for (int i = 0; i < others.size(); i++) {
      Path there = folder.resolve("there" + i);
      export(others.get(i), format, there);
      assertSameFiles(here, there);
    }
  }

  private static ChildJvm foreign(ChildJvm child, String zone, String language) {
    return child.with(
        "-Duser.timezone=" + zone,
        "-Duser.language=" + language,
        "-Duser.country=TR",
        "-Dfile.encoding=ISO-8859-9");
  }

  private static void export(ChildJvm child, String format, Path folder)
      throws IOException, InterruptedException {
    RunResult result = child.run("export", "--format", format, "-o", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private static void assertSameFiles(Path here, Path there) throws IOException {
    String[] names = here.toFile().list();
    assertThat(names).hasSize(9).containsExactlyInAnyOrder(there.toFile().list());
    for (String name : names) {
      assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
    }
  }

  /** Other Java installations of this machine that can run the classes, if there are any. */
  private static List<Path> otherJavas() throws IOException {
    Path mine = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> candidates = new ArrayList<>();
    String named = System.getenv("JAVA_25_HOME");
    if (named != null) {
      candidates.add(Path.of(named));
    }
    Path beside = mine.getParent();
    if (beside != null) {
      try (Stream<Path> homes = Files.list(beside)) {
        homes.sorted().forEach(candidates::add);
      }
    }
    Set<Path> others = new LinkedHashSet<>();
    for (Path home : candidates) {
      if (Files.isExecutable(home.resolve("bin/java")) && isNewEnough(home)) {
        others.add(home.toRealPath());
      }
    }
    others.remove(mine);
    return List.copyOf(others);
  }

  private static boolean isNewEnough(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return false;
    }
    Matcher version =
        Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)").matcher(Files.readString(release));
    return version.find() && Integer.parseInt(version.group(1)) >= 17;
  }
}
