package dev.crmtestkit.embedded;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The way from nothing to one running database. */
final class Startup {

  private final Settings settings;
  private final BinariesArchive archive;
  private final KeptClusters kept;

  Startup(Settings settings, BinariesArchive archive) {
    this.settings = settings;
    this.archive = archive;
    this.kept = new KeptClusters(settings, archive.id());
  }

  RunningDatabase start(Preparation preparation) throws IOException {
    settings.workplaces().sweep(settings.notices());
    kept.sweep();
    OwnedDirectory directory = prepared(preparation);
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

  /** A directory of our own with what {@code preparation} leaves behind. */
  private OwnedDirectory prepared(Preparation preparation) throws IOException {
    Optional<OwnedDirectory> copy = kept.copy(preparation.fingerprint());
    return copy.isPresent() ? copy.get() : prepare(preparation);
  }

  private OwnedDirectory prepare(Preparation preparation) throws IOException {
    Optional<Preparation> base = preparation.base();
    OwnedDirectory built =
        base.isPresent() ? prepared(base.get()) : settings.workplaces().takeForUnknownSize();
    try {
      ServerDirectory server = ServerDirectory.of(built.path());
      if (base.isPresent()) {
        new ClusterBuilder(programs(built), server).addTo(preparation);
      } else {
        build(preparation, built, server);
      }
      boolean isKept = kept.keep(server, preparation.fingerprint());
      // On top of a base it is small, and lies where a copy would.
      return isKept && base.isEmpty() ? movedToBestPlace(built, preparation) : built;
    } catch (IOException | RuntimeException failure) {
      built.close();
      throw failure;
    }
  }

  private void build(Preparation preparation, OwnedDirectory directory, ServerDirectory server)
      throws IOException {
    SideThread warmUp = SideThread.begin(preparation::warmUp);
    try {
      new ClusterBuilder(programs(directory), server).build(preparation);
    } finally {
      warmUp.await();
    }
  }

  private OwnedDirectory movedToBestPlace(OwnedDirectory built, Preparation preparation)
      throws IOException {
    Optional<OwnedDirectory> copy = kept.copy(preparation.fingerprint());
    if (copy.isPresent()) {
      built.close();
    }
    return copy.orElse(built);
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
    if (kept.works()) {
      try {
        Path home = settings.cache();
        Files.createDirectories(home.resolve("binaries"));
        if (account.canReach(home.resolve("binaries"))) {
          return Binaries.in(home, archive);
        }
      } catch (IOException failure) {
        kept.giveUp(failure);
      }
    }
    return Binaries.in(settings.workplaces().lastResort(), archive);
  }
}
