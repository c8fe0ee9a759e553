package dev.crmtestkit.embedded;

import java.nio.file.Path;

/** What lies where in the private directory of one server. */
record ServerDirectory(Path data, Path log, Path pidFile) {

  static ServerDirectory of(Path directory) {
    Path data = directory.resolve("data");
    return new ServerDirectory(
        data, directory.resolve("server.log"), data.resolve("postmaster.pid"));
  }
}
