package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the server runs; needs root, who alone can be anybody. */
class AccountIT {

  private final Path root;

  AccountIT(@TempDir Path root) throws IOException {
    this.root = root;
    assumeTrue(Files.getAttribute(root, "unix:uid").equals(0), "not root");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void rootStartsTheServerInAUserNamespace() throws Exception {
    assertThat(startWithOnly("sh", "unshare", "true").outputAtEnd()).startsWith("rows=1000");
  }

  /** Most containers forbid user namespaces. */
  @Test
  void rootStartsTheServerAsNobodyWhereThereIsNoUserNamespace() throws Exception {
    Places places = new Places(root);
    assertThat(startWithOnly("sh", "setpriv", "true").outputAtEnd()).startsWith("rows=1000");
    assertThat(startWithOnly("sh", "setpriv", "true").outputAtEnd()).contains("runs=0");
    assertThat(places.leftovers()).isEmpty();
  }

  /** In a container root mostly lacks the right to look at what belongs to others. */
  @Test
  void nobodysServerEndsWithRootsJvmThatMayNotLookAtIt() throws Exception {
    Places places = new Places(root);
    ChildJvm child = startWithoutLooking("wait");
    assertThat(child.outputWhenUp()).contains("url=");
    assertThat(places.processes()).isNotEmpty();
    child.terminate();
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void nobodysServerIsClearedAwayByRootWhoMayNotLookAtIt() throws Exception {
    Places places = new Places(root);
    ChildJvm child = startWithoutLooking("wait");
    assertThat(child.outputWhenUp()).contains("url=");
    child.kill();
    assertThat(places.processes()).isNotEmpty();
    assertThat(startWithoutLooking("").outputAtEnd()).startsWith("rows=1000");
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void nobodyGetsBinariesFromElsewhereWhenTheCacheIsClosedToOthers() throws Exception {
    Path cache = Files.createDirectory(new Places(root).cache());
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    assertThat(startWithOnly("sh", "setpriv", "true").outputAtEnd()).startsWith("rows=1000");
    assertThat(cache.resolve("binaries")).isEmptyDirectory();
  }

  @Test
  void rootWithoutAnyOfThemIsToldSo() throws Exception {
    assertThat(startWithOnly("sh").outputAtEnd())
        .contains("PostgreSQL does not run as root, and neither unshare nor setpriv");
  }

  @Test
  void anOrdinaryUserStartsTheServerAsHimself() throws Exception {
    Places places = new Places(root);
    List<String> nobody =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    DirectoryTree.giveTo(Account.NOBODY, root);
    ChildJvm child =
        ChildJvm.start(nobody, List.of("-cp", readableClassPath()), Map.of(), places, "");
    assertThat(child.outputAtEnd()).startsWith("rows=1000");
    assertThat(places.leftovers()).isEmpty();
  }

  private ChildJvm startWithOnly(String... programs) throws IOException {
    return start(List.of(), "", programs);
  }

  private ChildJvm startWithoutLooking(String mode) throws IOException {
    List<String> prefix = List.of(find("setpriv").toString(), "--bounding-set=-sys_ptrace");
    return start(prefix, mode, "sh", "setpriv", "true");
  }

  private ChildJvm start(List<String> prefix, String mode, String... programs) throws IOException {
    Path bin = Files.createDirectories(root.resolve("bin-" + String.join("-", programs)));
    for (String program : programs) {
      Path link = bin.resolve(program);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, find(program));
      }
    }
    return ChildJvm.start(
        prefix, List.of(), Map.of("PATH", bin.toString()), new Places(root), mode);
  }

  private static Path find(String program) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path path = Path.of(directory, program);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    assumeTrue(false, program + " is not installed");
    throw new AssertionError(program);
  }

  /** The class path, copied to where everybody may read it. */
  private String readableClassPath() throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path copy = root.resolve("classpath-" + copies.size());
      copies.add(copy.toString());
      new ProcessBuilder("cp", "-rL", entry, copy.toString()).inheritIO().start().onExit().join();
    }
    new ProcessBuilder("chmod", "-R", "a+rX", root.toString()).start().onExit().join();
    return String.join(File.pathSeparator, copies);
  }
}
