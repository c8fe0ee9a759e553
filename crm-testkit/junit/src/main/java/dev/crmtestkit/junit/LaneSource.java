package dev.crmtestkit.junit;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.lane.LaneServer;
import dev.crmtestkit.lane.TemplatePreparation;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server of this JVM, started when the first lane is asked for. */
final class LaneSource implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger("dev.crmtestkit");

  private final Runnable templateBuilt;
  private @Nullable RunningDatabase running;
  private @Nullable LaneServer server;

  /**
   * @param templateBuilt is run whenever a template was not there
   */
  LaneSource(Runnable templateBuilt) {
    this.templateBuilt = templateBuilt;
  }

  /**
   * The lanes with the data of {@code dataset}.
   *
   * @throws CrmException when there is no such server
   */
  synchronized LanePool lanes(Dataset dataset) {
    switch (dataset.database()) {
      case UNSET, AUTO, EMBEDDED -> {}
      case CONTAINER, CLOUD_SQL, JDBC ->
          throw new CrmException(
              "database must be AUTO or EMBEDDED, but was " + dataset.database(), null);
    }
    Preparation preparation =
        new Counted(CrmPreparation.of(dataset.spec(), LoadListener.NONE), templateBuilt);
    return server(preparation).lanes(dataset.data(), preparation);
  }

  /** Kind and version of the server that has the lanes of {@code dataset}. */
  synchronized String describe(Dataset dataset) {
    return running == null ? "no server" : running.server();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.abandon(); // its databases go with the server
    }
    if (running != null) {
      running.close();
    }
    server = null;
    running = null;
  }

  private LaneServer server(Preparation first) {
    LaneServer known = server;
    if (known != null) {
      return known;
    }
    Consumer<String> notices = notice -> LOGGER.log(System.Logger.Level.DEBUG, notice);
    RunningDatabase started =
        EmbeddedDatabaseProvider.create().start(TemplatePreparation.of(first, notices));
    LaneServer connected = LaneServer.connect(started.address(), notices);
    running = started;
    server = connected;
    return connected;
  }

  private record Counted(Preparation preparation, Runnable built) implements Preparation {

    @Override
    public String fingerprint() {
      return preparation.fingerprint();
    }

    @Override
    public Optional<Preparation> base() {
      return preparation.base();
    }

    @Override
    public void prepare(DatabaseAddress database) {
      preparation.prepare(database);
      built.run();
    }
  }
}
