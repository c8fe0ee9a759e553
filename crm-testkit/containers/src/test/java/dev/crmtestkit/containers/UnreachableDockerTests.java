package dev.crmtestkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class UnreachableDockerTests {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  @Test
  void aRefusalIsNoMatterOfTimeAndNamesTheHostThatIsSet() {
    assertThat(
            UnreachableDocker.of(
                new IllegalStateException("no valid environment"),
                PATIENCE,
                Optional.of("tcp://nowhere:1")))
        .hasMessage(
            "Testcontainers must reach Docker, but did not (no valid environment); check that"
                + " DOCKER_HOST, which is tcp://nowhere:1, names an engine, or unset it; if its own"
                + " image testcontainers/ryuk cannot be pulled here, pull it by hand or set"
                + " TESTCONTAINERS_RYUK_DISABLED=true");
  }

  @Test
  void whatTookTooLongSaysHowLong() {
    assertThat(
            UnreachableDocker.of(
                new TimeoutException("it still tries"), PATIENCE, Optional.empty()))
        .hasMessage(
            "Testcontainers must reach Docker within 12 s, but did not (it still tries); if its own"
                + " image testcontainers/ryuk cannot be pulled here, pull it by hand or set"
                + " TESTCONTAINERS_RYUK_DISABLED=true");
  }
}
