package dev.crmtestkit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTests {

  @TempDir Path folder;
  private Path companies;
  private Path contacts;

  @BeforeEach
  void oldCompaniesAreThere() throws IOException {
    companies = folder.resolve("companies.csv");
    contacts = folder.resolve("contacts.csv");
    Files.writeString(companies, "old");
  }

  @Test
  void filesHaveTheirNamesOnlyWhenAllAreThere() throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.write(companies, text("new"));
      files.write(contacts, text("whole"));
      assertThat(companies).hasContent("old");
      assertThat(contacts).doesNotExist();
      files.publish();
    }
    assertThat(companies).hasContent("new");
    assertThat(contacts).hasContent("whole");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void aFailureLeavesTheOldFilesAndNothingElse() {
    assertThatThrownBy(this::writeAndFail).hasMessage("No space left on device");

    assertThat(companies).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("companies.csv");
  }

  private void writeAndFail() throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.write(companies, text("new"));
      files.write(
          contacts,
          out -> {
            out.write('x');
            throw new IOException("No space left on device");
          });
      files.publish();
    }
  }

  private static WholeFiles.Content<Integer> text(String text) {
    return out -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return text.length();
    };
  }
}
