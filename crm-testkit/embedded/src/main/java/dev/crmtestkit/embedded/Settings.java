package dev.crmtestkit.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What can be chosen about an embedded server.
 *
 * @param port 0 for any free one
 * @param cache where binaries and prepared databases are kept between runs
 * @param workplaces where servers run, the best first
 * @param notices gets a sentence whenever something is not as it should be but goes on
 */
record Settings(int port, Path cache, Workplaces workplaces, Consumer<String> notices) {

  private static final int LAST_PORT = 65535;

  Settings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be in [0, 65535], but was " + port);
    }
  }

  /** Any port, and the places that this machine and its user provide. */
  static Settings standard() {
    return new Settings(
        Postmaster.ANY_PORT,
        CacheLocation.ofThisUser(),
        Workplaces.ofThisUser(),
        message ->
            System.getLogger(Settings.class.getPackageName())
                .log(System.Logger.Level.WARNING, message));
  }

  Settings withPort(int newPort) {
    return new Settings(newPort, cache, workplaces, notices);
  }

  Settings withCache(Path newCache) {
    return new Settings(port, newCache, workplaces, notices);
  }

  Settings withNotices(Consumer<String> newNotices) {
    return new Settings(port, cache, workplaces, newNotices);
  }
}
