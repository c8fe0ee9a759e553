package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PostgreSQL programs, started by an account that may and in an environment that is fixed. */
record Programs(Binaries binaries, Account account) {

  /**
   * What shapes the content of every data directory. Sorting and upper case follow Unicode in the
   * server itself, not the C library's locale, so they are the same everywhere.
   */
  private static final List<String> INITDB =
      List.of(
          "--username=" + EmbeddedDatabase.USER,
          "--auth=trust",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--wal-segsize=1",
          "--no-data-checksums",
          "--no-sync",
          "--no-instructions");

  /** Creates a data directory. */
  void initdb(ServerDirectory server) throws IOException {
    Files.createDirectory(server.data());
    handOver(server);
    List<String> arguments = new ArrayList<>(INITDB);
    arguments.add("--pgdata=" + server.data());
    Process process = start("initdb", arguments, server);
    int exitCode = Waiting.forEnd(process);
    if (exitCode != 0) {
      throw new ServerFailure("initdb failed with exit code " + exitCode, server.log());
    }
  }

  /** Starts the server and does not wait for it. */
  Process postgres(ServerDirectory server, int port) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-D", server.data().toString()));
    arguments.addAll(List.of("-p", Integer.toString(port)));
    arguments.addAll(ServerSettings.ARGUMENTS);
    return start("postgres", arguments, server);
  }

  /** Makes the data directory fit for the account. */
  void handOver(ServerDirectory server) throws IOException {
    DirectoryAccess.close(server.data());
    account.take(server.data());
  }

  private Process start(String program, List<String> arguments, ServerDirectory server)
      throws IOException {
    List<String> command = new ArrayList<>(account.prefix());
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.to(server.log().toFile()));
    builder.directory(server.data().toFile());
    fix(builder.environment());
    return builder.start();
  }

  private static void fix(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC"); // also spares initdb the search for the machine's time zone
  }
}
