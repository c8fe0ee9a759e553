package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** A file system of limited size; only root can have one. */
record SmallDisk(Path directory) implements AutoCloseable {

  static SmallDisk mount(Path directory, String size) {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString()) == 0,
        "not allowed to mount");
    return new SmallDisk(directory);
  }

  void makeReadOnly() {
    assertThat(run("mount", "-o", "remount,ro", directory.toString())).isZero();
  }

  @Override
  public void close() {
    assertThat(run("umount", directory.toString())).isZero();
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException notInstalled) {
      return -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
