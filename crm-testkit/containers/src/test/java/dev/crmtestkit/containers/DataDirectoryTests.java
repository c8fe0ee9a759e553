package dev.crmtestkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataDirectoryTests {

  @Test
  void isTheVolumeOfImagesUpTo17() {
    assertThat(
            DataDirectory.of(
                List.of("/var/lib/postgresql/data"),
                List.of("PATH=/bin", "PGDATA=/var/lib/postgresql/data")))
        .isEqualTo("/var/lib/postgresql/data");
  }

  @Test
  void isTheVolumeOfImagesFrom18() {
    assertThat(
            DataDirectory.of(
                List.of("/backup", "/var/lib/postgresql"),
                List.of("PGDATA=/var/lib/postgresql/18/docker")))
        .isEqualTo("/var/lib/postgresql");
  }

  @Test
  void isWhatTheImageSaysWhenItHasNoVolume() {
    assertThat(DataDirectory.of(List.of(), List.of("PGDATA=/data"))).isEqualTo("/data");
    assertThat(DataDirectory.of(null)).isEqualTo("/var/lib/postgresql/data");
  }
}
