package dev.crmtestkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is really full: a table on a file system of four megabytes. */
class DiskFullIT {

  private static final String TABLESPACE = "tiny_" + UUID.randomUUID().toString().substring(0, 8);

  private final DataSource database = TestServer.newCrmDatabase();
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mountTinyDisk() throws Exception {
    disk =
        Files.createTempDirectory(
            "tiny-disk",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=4m,mode=0777", "tmpfs", disk.toString());
    assumeTrue(mounted, "skipped: only root can mount the file system that is to fill up");
  }

  @AfterEach
  void unmount() throws Exception {
    try {
      // The server is everybody's, and could not write this table any more.
      TestServer.run(
          database, "drop table crm.contact_emails", "drop tablespace if exists " + TABLESPACE);
    } finally {
      if (mounted) {
        run("umount", "--lazy", disk.toString());
      }
      Files.delete(disk);
    }
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() {
    TestServer.run(
        database,
        "create tablespace " + TABLESPACE + " location '" + disk + "'",
        "alter table crm.contact_emails set tablespace " + TABLESPACE);
    CrmData data = CrmData.of(LoadSpecs.contacts(50_000));
    assertThatExceptionOfType(CrmException.class)
        .isThrownBy(() -> CrmLoader.on(database).load(data, LoadListener.NONE))
        .withMessageMatching(
            "loading contact_emails filled the server's disk \\(ERROR: could not extend file .*"
                + "No space left on device\\); nothing was changed; free some space");
    assertThat(TableCounts.of(database)).isEmpty();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command, as on Windows
    }
  }
}
