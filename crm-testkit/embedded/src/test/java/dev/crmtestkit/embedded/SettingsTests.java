package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

  @Test
  void theFirstLocationThatIsSetIsTheCache() {
    assertThat(CacheLocation.of("/p", "/v", "/x", "/home/me")).isEqualTo(Path.of("/p"));
    assertThat(CacheLocation.of(" ", "/v", "/x", "/home/me")).isEqualTo(Path.of("/v"));
    assertThat(CacheLocation.of(null, null, "/x", "/home/me")).isEqualTo(Path.of("/x/crm-testkit"));
    assertThat(CacheLocation.of(null, "", "relative", "/home/me"))
        .isEqualTo(Path.of("/home/me/.cache/crm-testkit"));
  }

  @Test
  void aPortIsANumberOf16Bits() {
    assertThatThrownBy(() -> EmbeddedDatabaseProvider.create().port(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be in [0, 65535], but was 65536");
  }

  @Test
  void saysWhereThereIsTooLittleSpace(@TempDir Path root) {
    Workplaces workplaces =
        new Workplaces(
            List.of(
                new Workplace(root.resolve("m"), true), new Workplace(root.resolve("d"), false)));
    long petabyte = 1L << 50;
    assertThatThrownBy(() -> workplaces.take(petabyte))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "a database server needs a directory with 1073741824 MB of free space, but %s/m has too"
                + " little space, and %s/d has too little space; free some space or name another"
                + " directory with -Djava.io.tmpdir",
            root, root);
  }

  @Test
  void fingerprintsThatAreNoFileNamesAreHashed(@TempDir Path root) {
    ClusterCache cache = ClusterCache.in(root);
    assertThat(cache.file("abc-1", "pg")).isEqualTo(root.resolve("databases/abc-1-pg-1.pack"));
    assertThat(cache.file("a/../b", "pg").getFileName().toString())
        .matches("[0-9a-f]{64}-pg-1.pack");
    assertThat(cache.file("ABC-1", "pg")).isNotEqualTo(cache.file("abc-1", "pg"));
  }
}
