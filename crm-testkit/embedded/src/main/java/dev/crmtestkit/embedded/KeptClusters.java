package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The cache of prepared data directories as one start uses it: a failure of the cache costs a
 * sentence, and from then on the start goes without.
 */
final class KeptClusters {

  private final Settings settings;
  private final String binaries;
  private final ClusterCache cache;
  private final Queue<SideThread> packing = new ConcurrentLinkedQueue<>();
  private volatile boolean works = true;

  /**
   * @param binaries which server the data directories are for
   */
  KeptClusters(Settings settings, String binaries) {
    this.settings = settings;
    this.binaries = binaries;
    this.cache = ClusterCache.in(settings.cache());
  }

  boolean works() {
    return works;
  }

  /** Clears away what dead JVMs have left in it. */
  void sweep() {
    try {
      OwnedDirectory.sweep(cache.staging(), settings.notices());
    } catch (IOException failure) {
      giveUp(failure);
    }
  }

  /** A private copy of the data directory that is kept under {@code fingerprint}, if one is. */
  Optional<OwnedDirectory> copy(String fingerprint) throws IOException {
    Path file = cache.file(fingerprint, binaries);
    try (Pack pack = open(file)) {
      return pack == null ? Optional.empty() : Optional.of(unpack(pack));
    } catch (DamagedPackException damage) {
      settings.notices().accept(file + " is damaged (" + damage.getMessage() + ") and made anew");
      return Optional.empty();
    }
  }

  private @Nullable Pack open(Path file) throws DamagedPackException {
    try {
      return works && Files.exists(file) ? cache.open(file) : null;
    } catch (DamagedPackException damage) {
      throw damage;
    } catch (NoSuchFileException deletedMeanwhile) {
      return null;
    } catch (IOException failure) {
      giveUp(failure);
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

  /** Whether the data directory is kept for the next start. */
  boolean keep(ServerDirectory server, String fingerprint) {
    if (!works) {
      return false;
    }
    try {
      cache.store(server.data(), cache.file(fingerprint, binaries));
      return true;
    } catch (IOException failure) {
      giveUp(failure);
      return false;
    }
  }

  /**
   * The same in the background, from a copy: the server goes on in the directory itself meanwhile.
   * The copy has to be made while the server is stopped; it takes a third of the time of packing.
   */
  void keepMeanwhile(ServerDirectory server, String fingerprint) {
    if (!works) {
      return;
    }
    try {
      OwnedDirectory copy = copy(server);
      packing.add(SideThread.begin(() -> pack(copy, fingerprint)));
    } catch (CrmException noRoom) {
      keep(server, fingerprint);
    } catch (IOException failure) {
      giveUp(failure);
    }
  }

  private OwnedDirectory copy(ServerDirectory server) throws IOException {
    OwnedDirectory copy = settings.workplaces().takeForSmall();
    try {
      DirectoryTree.copy(server.data(), ServerDirectory.of(copy.path()).data());
      return copy;
    } catch (IOException | RuntimeException failure) {
      copy.close();
      throw failure;
    }
  }

  private void pack(OwnedDirectory copy, String fingerprint) {
    try (copy) {
      cache.store(ServerDirectory.of(copy.path()).data(), cache.file(fingerprint, binaries));
    } catch (IOException failure) {
      giveUp(failure);
    }
  }

  /** Waits until all is kept that is to be kept. */
  void await() {
    packing.forEach(SideThread::await);
  }

  synchronized void giveUp(IOException failure) {
    works = false;
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
