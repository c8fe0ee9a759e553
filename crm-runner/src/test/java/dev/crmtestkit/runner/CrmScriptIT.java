package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code crm}, copied to a folder whose name has blanks, with a jar that is built. */
class CrmScriptIT {

  @Test
  void itRunsFromAnyFolder(@TempDir Path folder) throws IOException, InterruptedException {
    Path script = installed(folder);
    RunResult result = run(script, folder, Map.of(), "export", "-t", "companies:1", "-o", "a b");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(folder.resolve("a b/companies.csv")).exists();
    assertThat(script.resolveSibling("target")).isDirectoryContaining("glob:**.jsa");
    RunResult misuse = run(script, folder, Map.of(), "exprt");
    assertThat(misuse.err()).startsWith("error: there is no command or argument 'exprt'");
    assertThat(misuse.exitCode()).isEqualTo(2);
  }

  @Test
  void javaThatIsMissingIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
    Path tools = tools(folder, "bash", "dirname", "readlink");
    RunResult result =
        run(installed(folder), folder, Map.of("PATH", tools.toString(), "JAVA_HOME", ""), "demo");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: java must be on the path").hasLineCount(1);
  }

  @Test
  void javaThatIsTooOldIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
    Path java = folder.resolve("old/bin/java");
    program(java, "echo '    java.specification.version = 1.8' >&2");
    RunResult result =
        run(
            installed(folder),
            folder,
            Map.of("JAVA_HOME", folder.resolve("old").toString()),
            "demo");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "error: Java must be 17 or newer, but "
                + java
                + " is 8; install a newer JDK or set"
                + " JAVA_HOME\n");
  }

  @Test
  void mavenThatIsMissingIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
    Path script = installed(folder);
    Files.delete(script.resolveSibling("target/crm-runner.jar"));
    Path tools = tools(folder, "bash", "dirname", "readlink", "sed", "find");
    Map<String, String> environment =
        Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home"));
    RunResult result = run(script, folder, environment, "demo");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: mvn must be on the path to build").hasLineCount(1);
  }

  @Test
  void twoFirstStartsBuildOnce(@TempDir Path folder) throws IOException, InterruptedException {
    Path script = installed(folder);
    Path root = script.resolveSibling("..").normalize();
    Files.move(script.resolveSibling("target/crm-runner.jar"), root.resolve("built.jar"));
    String build = "echo x >> builds; sleep 2; cp built.jar crm-runner/target/crm-runner.jar";
    program(folder.resolve("bin/mvn"), build);
    Process one = start(script, folder, withTools(folder), "--version");
    Process two = start(script, folder, withTools(folder), "--version");
    assertThat(ChildJvm.ended(one).out()).startsWith("crm-runner ");
    assertThat(ChildJvm.ended(two).out()).startsWith("crm-runner ");
    assertThat(root.resolve("builds")).hasContent("x\n");
  }

  @Test
  void aBuildThatFailsIsExitCode1(@TempDir Path folder) throws IOException, InterruptedException {
    Path script = installed(folder);
    Files.delete(script.resolveSibling("target/crm-runner.jar"));
    program(folder.resolve("bin/mvn"), "exit 3");
    RunResult result = run(script, folder, withTools(folder), "demo");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).endsWith("error: the build failed; see above\n");
  }

  @Test
  void errorsThatGoToAFileAreNoTerminal(@TempDir Path folder)
      throws IOException, InterruptedException {
    program(
        folder.resolve("echo/bin/java"),
        "[ \"$1\" = -XshowSettings:properties ] && echo ' java.specification.version = 17' >&2\n"
            + "echo \"$@\"");
    Map<String, String> environment = Map.of("JAVA_HOME", folder.resolve("echo").toString());
    RunResult result = run(installed(folder), folder, environment, "demo");
    assertThat(result.out()).contains("-Dcrm.runner.terminal=false");
  }

  private static Map<String, String> withTools(Path folder) {
    return Map.of(
        "PATH",
        folder.resolve("bin") + ":" + System.getenv("PATH"),
        "JAVA_HOME",
        System.getProperty("java.home"));
  }

  private static Path installed(Path folder) throws IOException {
    Path runner = Files.createDirectories(folder.resolve("with blanks/crm-runner"));
    Path target = Files.createDirectories(runner.resolve("target"));
    Files.copy(Path.of("target/crm-runner.jar"), target.resolve("crm-runner.jar"));
    Path lib = Files.createDirectory(target.resolve("lib"));
    try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(String.valueOf(jar.getFileName())));
      }
    }
    return Files.copy(Path.of("crm"), runner.resolve("crm"));
  }

  /** A folder with nothing but these programs. */
  private static Path tools(Path folder, String... names) throws IOException {
    Path tools = folder.resolve("tools");
    for (String name : names) {
      String place = Files.exists(Path.of("/usr/bin", name)) ? "/usr/bin/" : "/bin/";
      program(tools.resolve(name), "exec " + place + name + " \"$@\"");
    }
    return tools;
  }

  private static void program(Path file, String line) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static RunResult run(
      Path script, Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return ChildJvm.ended(start(script, folder, environment, arguments));
  }

  private static Process start(
      Path script, Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    String[] command = new String[arguments.length + 2];
    command[0] = "/bin/bash";
    command[1] = script.toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().putAll(environment);
    return process.start();
  }
}
