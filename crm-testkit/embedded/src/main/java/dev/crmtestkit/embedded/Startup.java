package dev.crmtestkit.embedded;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from nothing to one running database. */
final class Startup {

  private final Settings settings;
  private final BinariesArchive archive;
  private final KeptClusters kept;
  private @Nullable Account account;

  Startup(Settings settings, BinariesArchive archive) {
    this.settings = settings;
    this.archive = archive;
    this.kept = new KeptClusters(settings, archive.id());
  }

  RunningDatabase start(Preparation preparation) throws IOException {
    settings.workplaces().sweep(settings.notices());
    kept.sweep();
    try {
      return serve(prepared(preparation));
    } catch (IOException | RuntimeException failure) {
      kept.await();
      throw failure;
    }
  }

  private RunningDatabase serve(OwnedDirectory directory) throws IOException {
    try {
      ServerDirectory server = ServerDirectory.of(directory.path());
      Programs programs = programs(directory);
      programs.handOver(server);
      Postmaster postmaster = Postmaster.start(programs, server, settings.port());
      return new EmbeddedDatabase(directory, postmaster, kept);
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  /** A directory of our own with what {@code preparation} leaves behind. */
  private OwnedDirectory prepared(Preparation preparation) throws IOException {
    Optional<OwnedDirectory> copy = kept.copy(preparation.fingerprint());
    if (copy.isPresent()) {
      return copy.get();
    }
    return preparation.base().isPresent() ? prepareSmall(preparation) : prepareAny(preparation);
  }

  /** In the place where it stays: a base is small, and so is what stands on one. */
  private OwnedDirectory prepareSmall(Preparation preparation) throws IOException {
    Optional<Preparation> base = preparation.base();
    OwnedDirectory directory =
        base.isPresent() ? preparedBase(base.get()) : settings.workplaces().takeForSmall();
    try {
      ServerDirectory server = ServerDirectory.of(directory.path());
      if (base.isPresent()) {
        new ClusterBuilder(programs(directory), server).addTo(preparation);
      } else {
        build(preparation, directory, server);
      }
      kept.keepMeanwhile(server, preparation.fingerprint());
      return directory;
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  private OwnedDirectory preparedBase(Preparation base) throws IOException {
    Optional<OwnedDirectory> copy = kept.copy(base.fingerprint());
    return copy.isPresent() ? copy.get() : prepareSmall(base);
  }

  /** On the disk, since it may become large; then where it fits. */
  private OwnedDirectory prepareAny(Preparation preparation) throws IOException {
    OwnedDirectory built = settings.workplaces().takeForUnknownSize();
    try {
      ServerDirectory server = ServerDirectory.of(built.path());
      build(preparation, built, server);
      return kept.keep(server, preparation.fingerprint())
          ? movedToBestPlace(built, preparation)
          : built;
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
    Account account = account(directory);
    if (!account.canReach(directory.path())) {
      throw new CrmException(
          "root starts PostgreSQL as nobody here, who may not enter "
              + directory.path()
              + "; name a directory that everybody may pass with -Djava.io.tmpdir",
          null);
    }
    return new Programs(binaries(account), account);
  }

  /** Asked once, for root it takes 10 ms. */
  private Account account(OwnedDirectory ownFile) throws IOException {
    Account known = account;
    if (known == null) {
      known = Account.of(ownFile.path());
      account = known;
    }
    return known;
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
