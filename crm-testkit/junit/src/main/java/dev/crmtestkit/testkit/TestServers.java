package dev.crmtestkit.testkit;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.containers.DockerEngine;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.lane.TemplatePreparation;
import dev.crmtestkit.model.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one test run. Each is started when lanes on it are first asked for, and serves all
 * who ask from then on; a server or a data set that cannot be had fails everybody who asks with the
 * same message, at once. Safe for use by several threads.
 */
public final class TestServers implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger("dev.crmtestkit");

  private static final String NO_CONTAINER = "a container could not be started";

  private final TestkitSettings settings;
  private final DockerEngine docker;
  private final Runnable templateBuilt;
  private final FailedImages failedImages;
  private final Map<String, LazyServer> servers = new ConcurrentHashMap<>();
  private final Map<String, CrmException> failures = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private @Nullable ServerChoice automatic;

  TestServers(
      TestkitSettings settings,
      DockerEngine docker,
      Runnable templateBuilt,
      FailedImages failedImages) {
    this.settings = settings;
    this.docker = docker;
    this.templateBuilt = templateBuilt;
    this.failedImages = failedImages;
  }

  /**
   * Servers as they are configured.
   *
   * @param lookup finds what is neither a system property nor in the environment, such as in {@code
   *     junit-platform.properties}
   * @param templateBuilt is run whenever the data of a request was not kept from earlier
   */
  public static TestServers open(
      Function<String, Optional<String>> lookup, Runnable templateBuilt) {
    return new TestServers(
        TestkitSettings.of(lookup), DockerEngine.ofThisUser(), templateBuilt, new FailedImages());
  }

  /**
   * The lanes that were asked for.
   *
   * @throws CrmException when there is no such server, or the data cannot be loaded there
   */
  public LanePool lanes(LaneRequest request) {
    CrmPreparation preparation = request.preparation();
    String key = request.server() + preparation.fingerprint();
    CrmException known = failures.get(key);
    if (known != null) {
      throw new CrmException(KnownFailure.sentence(known), known);
    }
    try {
      Preparation counted = new CountedPreparation(preparation, templateBuilt);
      return server(request, counted).lanes().lanes(request.data(), counted);
    } catch (CrmException failure) {
      failures.put(key, failure);
      throw failure;
    }
  }

  /** Kind and version of the server that has the lanes of {@code request}. */
  public String describe(LaneRequest request) {
    return server(request, request.preparation()).describe();
  }

  /**
   * Has the server that has the lanes of {@code request} outlive this JVM, where it can, for
   * somebody who wants to look at a kept lane.
   *
   * @return how long that is there and what ends it, as a part of a sentence
   * @throws CrmException when that cannot be done
   */
  public String leave(LaneRequest request) {
    return server(request, request.preparation()).leave();
  }

  /** Stops everything that was started and not left to the user. */
  @Override
  public void close() {
    List<Runnable> closes = new ArrayList<>();
    servers.values().forEach(server -> closes.add(server::close));
    servers.clear();
    Closing.all(closes);
  }

  private RunningServer server(LaneRequest request, Preparation preparation) {
    ServerChoice choice = ServerChoice.of(request.server(), settings);
    ServerChoice decided = choice.kind() == ServerKind.AUTO ? automatic() : choice;
    return decided.kind() == ServerKind.EMBEDDED
        ? embedded(decided, request, preparation)
        : shared(decided);
  }

  /** One whose data directory the cache keeps with the template in it. */
  private RunningServer embedded(
      ServerChoice choice, LaneRequest request, Preparation preparation) {
    Preparation first = request.passing() ? preparation.base().orElse(preparation) : preparation;
    String own = request.wantsOwnServer() ? preparation.fingerprint() : "";
    // Tried again after a failure: a data set that cannot be loaded must not fail the others.
    return servers
        .computeIfAbsent(choice.key() + own, key -> new LazyServer(false))
        .get(() -> start(choice, TemplatePreparation.of(first, TestServers::log)));
  }

  /** One on which the templates are built later. */
  private RunningServer shared(ServerChoice choice) {
    return servers
        .computeIfAbsent(choice.key(), key -> new LazyServer(true))
        .get(() -> start(choice, new NoPreparation()));
  }

  private RunningServer start(ServerChoice choice, Preparation preparation) {
    RunningDatabase running = running(choice, preparation);
    if (told.add(choice.key())) {
      LOGGER.log(
          System.Logger.Level.INFO,
          "CRM test databases are on: " + running.server() + " (" + choice.reason() + ")");
    }
    return RunningServer.of(running, isOwn(choice), TestServers::log);
  }

  /** Where a URL was given, its host, user and password are mended, too. */
  private RunningDatabase running(ServerChoice choice, Preparation preparation) {
    try {
      return new ServerProviders(settings).of(choice).start(preparation);
    } catch (CrmException e) {
      throw choice.kind() == ServerKind.JDBC
          ? new CrmException(e.getMessage() + "; the URL is in " + choice.reason(), e)
          : e;
    }
  }

  private boolean isOwn(ServerChoice choice) {
    return switch (choice.kind()) {
      case EMBEDDED -> true;
      case CONTAINER -> !settings.reuse();
      case AUTO, CLOUD_SQL, JDBC -> false;
    };
  }

  /** Decided once; a container must also start, else all goes on without. */
  private synchronized ServerChoice automatic() {
    ServerChoice known = automatic;
    if (known == null) {
      known = docker.answers() ? containerOrElse() : embeddedSince("no Docker engine answers");
      automatic = known;
    }
    return known;
  }

  private ServerChoice containerOrElse() {
    String image = new ServerProviders(settings).image();
    if (failedImages.has(image)) {
      return embeddedSince(NO_CONTAINER);
    }
    ServerChoice container = new ServerChoice(ServerKind.CONTAINER, "", "Docker answers");
    try {
      RunningServer started = shared(container);
      log("a container is used: " + started.running().server());
      return container;
    } catch (CrmException failure) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "an embedded server is used, though Docker answers: "
              + failure.getMessage()
              + "; "
              + TestkitSettings.DATABASE
              + "=embedded silences this");
      failedImages.add(image);
      return embeddedSince(NO_CONTAINER);
    }
  }

  private static void log(String notice) {
    LOGGER.log(System.Logger.Level.DEBUG, notice);
  }

  private static ServerChoice embeddedSince(String reason) {
    return new ServerChoice(ServerKind.EMBEDDED, "", reason);
  }
}
