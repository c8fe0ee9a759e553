package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTests {

  private final List<String> notices = new ArrayList<>();
  private final Path root;
  private final Path place;

  WorkplaceTests(@TempDir Path root) {
    this.root = root;
    this.place = root.resolve("place");
  }

  @Test
  void sweepsWhatADeadJvmLeft() throws IOException {
    DirectoryAccess.createPrivate(place);
    Path left = leaveIn(place);
    sweep();
    assertThat(left).doesNotExist();
    assertThat(place).isEmptyDirectory();
    assertThat(notices).isEmpty();
  }

  @Test
  void sweepsNothingBehindALink() throws IOException {
    Path left = leaveIn(Files.createDirectory(root.resolve("documents")));
    Files.createSymbolicLink(place, root.resolve("documents"));
    sweep();
    assertThat(left).exists();
    assertThat(notices)
        .containsExactly(
            "nothing is cleared away in " + place + " (" + place + " is not a directory)");
  }

  @Test
  void sweepsNothingWhereOthersMayWrite() throws IOException {
    Path left = leaveIn(Files.createDirectory(place));
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    sweep();
    assertThat(left).exists();
    assertThat(notices)
        .containsExactly(
            "nothing is cleared away in "
                + place
                + " ("
                + place
                + " belongs to somebody else or others may write there)");
  }

  @Test
  void takesNoDirectoryWhereOthersMayWrite() throws IOException {
    Files.createDirectory(place);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> new Workplace(place, false).take())
        .isInstanceOf(IOException.class)
        .hasMessage(place + " belongs to somebody else or others may write there");
    assertThat(place).isEmptyDirectory();
  }

  private void sweep() throws IOException {
    new Workplace(place, false).sweep(notices::add);
  }

  /** A file in a directory that looks as if a dead JVM had left it in {@code parent}. */
  private static Path leaveIn(Path parent) throws IOException {
    Files.createFile(parent.resolve("1-0-dead.lock"));
    return Files.createFile(Files.createDirectory(parent.resolve("1-0-dead")).resolve("file"));
  }
}
