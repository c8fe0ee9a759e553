package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to what is kept. */
class CacheIT {

  private final Path root;

  CacheIT(@TempDir Path root) {
    this.root = root;
  }

  /** PackTests knows more ways. */
  private enum Damage {
    WRONG_INDEX {
      @Override
      void inflict(RandomAccessFile file) throws IOException {
        change(file, 100);
      }
    },
    WRONG_CONTENT {
      @Override
      void inflict(RandomAccessFile file) throws IOException {
        change(file, file.length() / 2);
      }
    };

    abstract void inflict(RandomAccessFile file) throws IOException;

    private static void change(RandomAccessFile file, long position) throws IOException {
      file.seek(position);
      int value = file.read();
      file.seek(position);
      file.write(value ^ 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedDatabaseIsNoticedAndMadeAnew(Damage damage) throws IOException {
    Places places = Places.withBinaries(root);
    NumbersTable numbers = new NumbersTable(10);
    places.provider().start(numbers).close();
    Path kept = kept(places).get(0);
    try (RandomAccessFile file = new RandomAccessFile(kept.toFile(), "rw")) {
      damage.inflict(file);
    }
    List<String> notices = new ArrayList<>();
    try (RunningDatabase database = places.provider(notices::add).start(numbers)) {
      assertThat(NumbersTable.count(database.dataSource())).isEqualTo(10);
    }
    assertThat(numbers.runs()).isEqualTo(2);
    assertThat(notices).singleElement().asString().startsWith(kept + " is damaged (");
    places.provider().start(numbers).close();
    assertThat(numbers.runs()).isEqualTo(2);
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void damagedBinariesAreUnpackedAgain() throws IOException {
    Places places = new Places(root);
    NumbersTable numbers = new NumbersTable(10);
    places.provider().start(numbers).close();
    Path server;
    try (Stream<Path> files = Files.walk(places.cache())) {
      server = files.filter(file -> file.endsWith("bin/postgres")).findFirst().orElseThrow();
    }
    Files.write(server, new byte[10]);
    places.provider().start(numbers).close();
    Files.delete(server);
    places.provider().start(numbers).close();
    assertThat(numbers.runs()).isEqualTo(1);
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void filesThatTheServerReadsLaterAreMissedAtTheStart() throws IOException {
    Places places = new Places(root);
    NumbersTable numbers = new NumbersTable(10);
    places.provider().start(numbers).close();
    Path share;
    try (Stream<Path> files = Files.walk(places.cache())) {
      share = files.filter(file -> file.endsWith("share/postgresql")).findFirst().orElseThrow();
    }
    Path zone = share.resolve("timezone/Europe/Berlin");
    Files.delete(zone);
    places.provider().start(numbers).close();
    assertThat(zone).exists();
    DirectoryTree.delete(share.getParent());
    places.provider().start(numbers).close();
    assertThat(zone).exists();
    assertThat(numbers.runs()).isEqualTo(1);
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void keepsTheEightUsedLast() throws IOException {
    Places places = Places.withBinaries(root);
    places.provider().start(new NumbersTable(1)).close();
    setLastUse(kept(places).get(0), Instant.EPOCH);
    Path used = kept(places).get(0);
    for (int i = 0; i < ClusterCache.KEPT; i++) {
      Path old = Files.createFile(places.databases().resolve("old-" + i + ".pack"));
      setLastUse(old, Instant.EPOCH.plusSeconds(i + 1L));
    }
    places.provider().start(new NumbersTable(1)).close();
    places.provider().start(new NumbersTable(2)).close();
    assertThat(kept(places))
        .hasSize(ClusterCache.KEPT)
        .contains(used)
        .doesNotContain(places.databases().resolve("old-0.pack"))
        .doesNotContain(places.databases().resolve("old-1.pack"))
        .contains(places.databases().resolve("old-2.pack"));
  }

  @Test
  void aBaseIsMadeOnceForAllThatStandOnIt() throws IOException {
    Places places = Places.withBinaries(root);
    NumbersTable base = new NumbersTable(10);
    for (int rows : new int[] {1, 2, 1}) {
      try (RunningDatabase database = places.provider().start(new NumbersOnBase(base, rows))) {
        assertThat(NumbersTable.count(database.dataSource())).isEqualTo(10 + rows);
      }
    }
    assertThat(base.runs()).isEqualTo(1);
    assertThat(kept(places)).hasSize(3);
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void aBaseThatCannotBeKeptIsMadeForEveryStart() throws IOException {
    Places places = new Places(root);
    Files.writeString(places.cache(), "a file, not a directory");
    NumbersTable base = new NumbersTable(10);
    try (RunningDatabase database =
        places.provider(notice -> {}).start(new NumbersOnBase(base, 5))) {
      assertThat(NumbersTable.count(database.dataSource())).isEqualTo(15);
    }
    assertThat(base.runs()).isEqualTo(1);
    assertThat(places.leftovers()).isEmpty();
  }

  @Test
  void aCacheThatCannotBeWrittenCostsASentenceAndNoMore() throws IOException {
    Places places = new Places(root);
    Files.writeString(places.cache(), "a file, not a directory");
    NumbersTable numbers = new NumbersTable(10);
    for (int start = 0; start < 2; start++) {
      List<String> notices = new ArrayList<>();
      try (RunningDatabase database = places.provider(notices::add).start(numbers)) {
        assertThat(NumbersTable.count(database.dataSource())).isEqualTo(10);
      }
      assertThat(notices)
          .singleElement()
          .asString()
          .startsWith("nothing is kept for the next start, since the cache directory")
          .endsWith("name another with -Dcrm.testkit.cache");
    }
    assertThat(numbers.runs()).isEqualTo(2);
  }

  @Test
  void startsNoProgramsThatOthersMayHavePlanted() throws IOException {
    Files.writeString(new Places(root).cache(), "a file, not a directory");
    Path disk = Files.createDirectory(root.resolve("disk"));
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> new Places(root).provider(notice -> {}).start(new NumbersTable(1)))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("no programs are started from " + disk + " (")
        .hasMessageEndingWith("; delete it or name another directory with -Djava.io.tmpdir");
    assertThat(disk.resolve("binaries")).doesNotExist();
  }

  @Test
  void aFullCacheCostsASentenceAndNoMore() throws IOException {
    Places places = new Places(root);
    Files.createDirectory(places.cache());
    try (SmallDisk disk = SmallDisk.mount(places.cache(), "8m")) {
      List<String> notices = new ArrayList<>();
      try (RunningDatabase database = places.provider(notices::add).start(new NumbersTable(10))) {
        assertThat(NumbersTable.count(database.dataSource())).isEqualTo(10);
      }
      assertThat(notices).singleElement().asString().contains("No space left on device");
      assertThat(disk.directory().resolve("private")).isEmptyDirectory();
    }
  }

  @Test
  void aReadOnlyCacheServesWhatItHas() throws IOException {
    Places places = new Places(root);
    Files.createDirectory(places.cache());
    try (SmallDisk disk = SmallDisk.mount(places.cache(), "256m")) {
      NumbersTable numbers = new NumbersTable(10);
      places.provider().start(numbers).close();
      disk.makeReadOnly();
      places.provider().start(numbers).close();
      assertThat(numbers.runs()).isEqualTo(1);
      List<String> notices = new ArrayList<>();
      places.provider(notices::add).start(new NumbersTable(20)).close();
      assertThat(notices).singleElement().asString().contains("Read-only file system");
    }
  }

  private static void setLastUse(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static List<Path> kept(Places places) throws IOException {
    try (Stream<Path> files = Files.list(places.databases())) {
      return files.sorted().toList();
    }
  }
}
