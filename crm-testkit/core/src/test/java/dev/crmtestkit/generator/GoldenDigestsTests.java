package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same spec gives the same data: in every build, and on every JVM however it is set up. */
class GoldenDigestsTests {

  @Test
  void noValueHasChanged() {
    assertThat(GoldenDigests.asText(GoldenDigests.compute())).isEqualTo(frozen());
  }

  static Stream<Arguments> javaVirtualMachines() {
    Path own = Path.of(System.getProperty("java.home"));
    return Stream.of(
        Arguments.of(own, List.of("-Duser.timezone=Pacific/Apia", "-Duser.language=tr")),
        Arguments.of(own, List.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=ar")),
        Arguments.of(own, List.of("-Dfile.encoding=ISO-8859-1", "-XX:TieredStopAtLevel=1")),
        Arguments.of(newestJava(own), List.of("-Duser.language=th", "-Duser.country=TH")));
  }

  @ParameterizedTest
  @MethodSource("javaVirtualMachines")
  void noJavaVirtualMachineGivesOtherValues(Path home, List<String> options) throws Exception {
    List<String> command =
        Stream.of(
                Stream.of(home.resolve("bin/java").toString()),
                options.stream(),
                Stream.of("-cp", classPath(), GoldenDigests.class.getName()))
            .flatMap(part -> part)
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(frozen());
    assertThat(process.waitFor()).isZero();
  }

  /** The newest JDK that stands beside the one of this build; itself where it stands alone. */
  private static Path newestJava(Path own) {
    try (Stream<Path> homes = Files.list(own.toRealPath().getParent())) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .max((one, other) -> Integer.compare(feature(one), feature(other)))
          .orElse(own);
    } catch (IOException e) {
      return own;
    }
  }

  private static int feature(Path home) {
    try {
      return Files.readAllLines(home.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static String frozen() {
    try (InputStream file = GoldenDigestsTests.class.getResourceAsStream("/golden-digests.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
