package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.CrmTable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** The Java parts of {@code bench/load-vs-psql.sh}. */
final class LoadBench {

  private LoadBench() {}

  /**
   * {@code serve CONTACTS DIR}: starts a server with bare tables, writes a binary file a table and
   * last its port into DIR, and stays. {@code load CONTACTS URL}: loads the same rows and prints
   * the milliseconds.
   */
  public static void main(String[] arguments) throws Exception {
    CrmData data = data(Long.parseLong(arguments[1]));
    if (arguments[0].equals("serve")) {
      serve(data, Path.of(arguments[2]));
      return;
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(arguments[2]);
    LoadReport report = CrmLoader.on(database).load(data, LoadListener.NONE);
    System.out.println(report.duration().toMillis());
  }

  private static CrmData data(long contacts) {
    long points = contacts * 219 / 100;
    return CrmData.of(
        CrmSpec.empty()
            .withCount(CrmTable.COMPANIES, Math.max(1, contacts / 100))
            .withCount(CrmTable.CONTACTS, contacts)
            .withCount(CrmTable.CONTACT_EMAILS, points)
            .withCount(CrmTable.CONTACT_PHONES, points));
  }

  private static void serve(CrmData data, Path directory) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    BareTables.create(server.getPostgresDatabase());
    for (CrmTable<?> table : CrmTable.all()) {
      if (!data.rows(table).range().isEmpty()) {
        writeFile(data.rows(table), directory.resolve(table + ".bin"));
      }
    }
    Files.writeString(directory.resolve("port"), Integer.toString(server.getPort()));
    Thread.currentThread().join();
  }

  private static <R> void writeFile(Rows<R> rows, Path file) throws IOException {
    BinaryCopyWriter writer = new BinaryCopyWriter(1 << 16);
    try (OutputStream out = Files.newOutputStream(file)) {
      writer.header();
      for (long index = 0; index < rows.count(); index++) {
        writer.startRow(rows.table().columns().size());
        rows.table().write(rows.row(index), writer);
        out.write(writer.bytes(), 0, writer.size());
        writer.clear();
      }
      writer.trailer();
      out.write(writer.bytes(), 0, writer.size());
    }
  }
}
