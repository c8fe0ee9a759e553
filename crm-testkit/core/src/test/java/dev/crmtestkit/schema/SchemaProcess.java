package dev.crmtestkit.schema;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A JVM of its own that updates the schema of the database whose URL it is given. */
final class SchemaProcess {

  private SchemaProcess() {}

  public static void main(String[] arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser("postgres");
    CrmSchema.on(database).update();
  }

  /** Starts it, both outputs going into one. */
  static Process start(PGSimpleDataSource database, String... jvmOptions) throws IOException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    // Surefire may hide the real class path in the manifest of a jar.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(java, "-cp", classPath));
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of(SchemaProcess.class.getName(), database.getUrl()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Waits for its end and gives what it wrote, the exit code last. */
  static String output(Process process) throws IOException, InterruptedException {
    byte[] output = process.getInputStream().readAllBytes();
    return new String(output, StandardCharsets.UTF_8) + "exit " + process.waitFor();
  }
}
