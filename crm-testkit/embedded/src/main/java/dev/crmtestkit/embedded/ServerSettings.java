package dev.crmtestkit.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the server runs: for data that may be lost, on a machine that has other things to do. */
final class ServerSettings {

  /** Command-line arguments of {@code postgres}. */
  static final List<String> ARGUMENTS = arguments();

  private ServerSettings() {}

  private static List<String> arguments() {
    Map<String, String> settings = new TreeMap<>();
    addConnections(settings);
    addDurability(settings);
    addProcesses(settings);
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("shared_buffers", "128MB"); // is not touched before it is needed
    settings.put("huge_pages", "off");
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return List.copyOf(arguments);
  }

  private static void addConnections(Map<String, String> settings) {
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", ""); // a socket's path may have 107 bytes only
    settings.put("max_connections", "100");
    settings.put("max_prepared_transactions", "10"); // for those who test two-phase commits
  }

  private static void addDurability(Map<String, String> settings) {
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "off");
    settings.put("full_page_writes", "off");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("min_wal_size", "2MB"); // keeps what is packed small
  }

  /**
   * No process that a test has not asked for: each costs a fork at the start, and an autovacuum
   * that comes between changes plans, locks and timings from run to run.
   */
  private static void addProcesses(Map<String, String> settings) {
    settings.put("autovacuum", "off");
    settings.put("max_logical_replication_workers", "0");
    settings.put("io_method", "sync");
    if (!Platform.isWindows()) {
      // In a file of the data directory, which is deleted even when the server was killed.
      settings.put("dynamic_shared_memory_type", "mmap");
    }
  }
}
