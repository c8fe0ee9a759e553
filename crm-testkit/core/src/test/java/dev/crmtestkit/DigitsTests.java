package dev.crmtestkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where people write other digits, as in Egypt, %d writes them into SQL, too; %s does not. */
class DigitsTests {

  @Test
  void noTextIsMadeWithTheDigitsOfTheDefaultLocale() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> java = sources.filter(source -> source.toString().endsWith(".java")).toList();
      assertThat(java).hasSizeGreaterThan(50);
      assertThat(java)
          .allSatisfy(
              source ->
                  assertThat(Files.readString(source))
                      .doesNotContainPattern("%([0-9]+[$])?,?[0-9]*d"));
    }
  }
}
