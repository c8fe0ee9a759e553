package dev.crmtestkit.embedded;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from nothing to one running database. */
final class Startup {

  private final Settings settings;
  private final BinariesArchive archive;
  private final ClusterCache cache;
  private boolean cacheWorks = true;

  Startup(Settings settings, BinariesArchive archive) {
    this.settings = settings;
    this.archive = archive;
    this.cache = ClusterCache.in(settings.cache());
  }

  RunningDatabase start(Preparation preparation) throws IOException {
    sweep();
    Path file = cache.file(preparation.fingerprint(), archive.id());
    Optional<OwnedDirectory> copy = copy(file);
    OwnedDirectory directory = copy.isPresent() ? copy.get() : prepare(preparation, file);
    try {
      ServerDirectory server = ServerDirectory.of(directory.path());
      Programs programs = programs(directory);
      programs.handOver(server);
      return new EmbeddedDatabase(directory, Postmaster.start(programs, server, settings.port()));
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  private OwnedDirectory prepare(Preparation preparation, Path file) throws IOException {
    OwnedDirectory built = settings.workplaces().takeForUnknownSize();
    try {
      ServerDirectory server = ServerDirectory.of(built.path());
      new ClusterBuilder(programs(built), server).build(preparation);
      Optional<OwnedDirectory> copy = keep(server, file) ? copy(file) : Optional.empty();
      if (copy.isPresent()) {
        built.close();
      }
      return copy.orElse(built);
    } catch (IOException | RuntimeException failure) {
      built.close();
      throw failure;
    }
  }

  private void sweep() throws IOException {
    settings.workplaces().sweep(settings.notices());
    try {
      OwnedDirectory.sweep(cache.staging(), settings.notices());
    } catch (IOException failure) {
      giveUpCache(failure);
    }
  }

  /** A private copy of the data directory that the cache holds in {@code file}, if it does. */
  private Optional<OwnedDirectory> copy(Path file) throws IOException {
    try (Pack pack = open(file)) {
      return pack == null ? Optional.empty() : Optional.of(unpack(pack));
    } catch (DamagedPackException damage) {
      settings.notices().accept(file + " is damaged (" + damage.getMessage() + ") and made anew");
      return Optional.empty();
    }
  }

  private @Nullable Pack open(Path file) throws DamagedPackException {
    try {
      return cacheWorks && Files.exists(file) ? cache.open(file) : null;
    } catch (DamagedPackException damage) {
      throw damage;
    } catch (NoSuchFileException deletedMeanwhile) {
      return null;
    } catch (IOException failure) {
      giveUpCache(failure);
      return null;
    }
  }

  private OwnedDirectory unpack(Pack pack) throws IOException {
    OwnedDirectory directory = settings.workplaces().take(pack.unpackedBytes());
    try {
      pack.unpack(ServerDirectory.of(directory.path()).data());
      return directory;
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  private boolean keep(ServerDirectory server, Path file) {
    if (!cacheWorks) {
      return false;
    }
    try {
      cache.store(server.data(), file);
      return true;
    } catch (IOException failure) {
      giveUpCache(failure);
      return false;
    }
  }

  private Programs programs(OwnedDirectory directory) throws IOException {
    Account account = Account.of(directory.path());
    if (!account.canReach(directory.path())) {
      throw new CrmException(
          "root starts PostgreSQL as nobody here, who may not enter "
              + directory.path()
              + "; name a directory that everybody may pass with -Djava.io.tmpdir",
          null);
    }
    return new Programs(binaries(account), account);
  }

  private Binaries binaries(Account account) throws IOException {
    if (cacheWorks) {
      try {
        Path home = settings.cache();
        Files.createDirectories(home.resolve("binaries"));
        if (account.canReach(home.resolve("binaries"))) {
          return Binaries.in(home, archive);
        }
      } catch (IOException failure) {
        giveUpCache(failure);
      }
    }
    return Binaries.in(settings.workplaces().lastResort(), archive);
  }

  private void giveUpCache(IOException failure) {
    cacheWorks = false;
    settings
        .notices()
        .accept(
            "nothing is kept for the next start, since the cache directory "
                + settings.cache()
                + " cannot be used ("
                + failure
                + "); make it writable, with some room, or name another with -D"
                + CacheLocation.PROPERTY);
  }
}
