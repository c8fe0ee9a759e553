package dev.crmtestkit.containers;

import dev.crmtestkit.model.CrmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Why Testcontainers does not reach an engine, though one answers, and the way out. */
final class UnreachableDocker {

  private UnreachableDocker() {}

  /**
   * @param patience how long Testcontainers was given
   * @param dockerHost the environment's {@code DOCKER_HOST}
   */
  static CrmException of(Exception failure, Duration patience, Optional<String> dockerHost) {
    boolean late = failure instanceof TimeoutException;
    return new CrmException(
        "Testcontainers must reach Docker"
            + (late ? " within " + patience.toSeconds() + " s" : "")
            + ", but did not ("
            + failure.getMessage()
            + "); "
            + dockerHost.map(UnreachableDocker::check).orElse("")
            + "if its own image testcontainers/ryuk cannot be pulled here, pull it by hand or set"
            + " TESTCONTAINERS_RYUK_DISABLED=true",
        failure);
  }

  private static String check(String dockerHost) {
    return "check that DOCKER_HOST, which is " + dockerHost + ", names an engine, or unset it; ";
  }
}
