package dev.crmtestkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.server.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A load takes the same little memory whatever its size. */
class SmallHeapIT {

  private static final long CONTACTS = 100_000;

  @Test
  void halfAMillionRowsNeedNoMoreThan32Megabytes() throws Exception {
    PGSimpleDataSource database = TestServer.newDatabase();
    BareTables.create(database);
    Process process = load(database.getURL());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(TableCounts.of(database))
        .isEqualTo(
            "companies 10000, contacts 100000, contact_emails 200000, contact_phones 200000");
  }

  private static Process load(String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeapIT.class.getName(),
            url)
        .redirectErrorStream(true)
        .start();
  }

  /** The other JVM's work. */
  public static void main(String[] arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(arguments[0]);
    database.setUser("postgres");
    CrmLoader.on(database).load(CrmData.of(LoadSpecs.contacts(CONTACTS)), LoadListener.NONE);
  }
}
