package dev.crmtestkit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

  @Test
  void theFileHasItsNameOnlyAtTheEnd(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("contacts.csv");
    WholeFile.write(
        file,
        out -> {
          out.write("whole".getBytes(StandardCharsets.UTF_8));
          assertThat(file).doesNotExist();
          return 0;
        });
    assertThat(file).hasContent("whole");
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("contacts.csv");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('x');
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("contacts.csv");
  }
}
