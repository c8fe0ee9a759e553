package dev.crmtestkit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL server. */
record Postmaster(Process process, int port) {

  /** Ask for this port to get any free one. */
  static final int ANY_PORT = 0;

  /** {@code LOCK_FILE_LINE_PM_STATUS} of PostgreSQL's {@code pidfile.h}. */
  private static final int STATUS_LINE = 8;

  private static final int ATTEMPTS = 10;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Starts the server of {@code server} and returns when it answers. */
  static Postmaster start(Programs programs, ServerDirectory server, int port) throws IOException {
    if (port != ANY_PORT) {
      return startOn(programs, server, port);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return startOn(programs, server, freePort());
      } catch (ServerFailure failure) {
        // Between our look and the server's, somebody else may take a free port.
        if (!failure.isPortTaken() || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  /** What a user types to stop it, whoever is connected. */
  String stopCommand() {
    return (Platform.isWindows() ? "taskkill /F /T /PID " : "kill -INT ") + process.pid();
  }

  void stop(Signal signal) throws IOException {
    if (process.isAlive()) {
      signal.sendAndAwaitEnd(process.toHandle());
    }
  }

  private static Postmaster startOn(Programs programs, ServerDirectory server, int port)
      throws IOException {
    Postmaster postmaster = new Postmaster(programs.postgres(server, port), port);
    boolean ready = false;
    try {
      postmaster.awaitReady(server);
      ready = true;
      return postmaster;
    } finally {
      if (!ready) {
        postmaster.stop(Signal.QUIT);
      }
    }
  }

  private void awaitReady(ServerDirectory server) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!isReady(server)) {
      if (!process.isAlive()) {
        throw new ServerFailure("PostgreSQL did not start on port " + port, server.log());
      }
      if (System.nanoTime() - deadline > 0) {
        throw new ServerFailure("PostgreSQL was not ready after 60 s", server.log());
      }
      Waiting.aMillisecond();
    }
  }

  /** The server says so in its pid file, which costs less to ask than a connection. */
  private static boolean isReady(ServerDirectory server) throws IOException {
    try {
      byte[] content = Files.readAllBytes(server.pidFile());
      return saysReady(new String(content, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException notYet) {
      return false;
    }
  }

  /** The status is the eighth line alone; the second, for one, is a path and may say anything. */
  static boolean saysReady(String pidFile) {
    return pidFile.lines().skip(STATUS_LINE - 1).limit(1).anyMatch(s -> s.strip().equals("ready"));
  }

  private static int freePort() throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(loopback))) {
      return socket.getLocalPort();
    }
  }
}
