package dev.crmtestkit.testkit;

import dev.crmtestkit.containers.DockerEngine;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.lane.Lane;
import java.util.List;
import java.util.Optional;

/** A database that is still to be started. Immutable. */
public final class CrmDatabaseBuilder {

  /** Of this JVM: somebody may start many databases, one after the other. */
  private static final FailedImages FAILED_IMAGES = new FailedImages();

  private final LaneRequest request;
  private final Optional<String> database;

  private CrmDatabaseBuilder(LaneRequest request, Optional<String> database) {
    this.request = request;
    this.database = database;
  }

  static CrmDatabaseBuilder of(CrmSpec spec) {
    return new CrmDatabaseBuilder(LaneRequest.of(CrmData.of(spec)), Optional.empty());
  }

  /** The application's own changelogs, on top of the CRM schema; paths on the class path. */
  public CrmDatabaseBuilder changelogs(String... paths) {
    return new CrmDatabaseBuilder(request.withChangelogs(List.of(paths)), database);
  }

  /**
   * The server, whatever is configured.
   *
   * @param choice {@code auto}, {@code embedded}, {@code container}, {@code
   *     cloudsql:PROJECT:REGION:INSTANCE} or a {@code jdbc:postgresql:} URL
   */
  public CrmDatabaseBuilder database(String choice) {
    return new CrmDatabaseBuilder(request, Optional.of(choice));
  }

  /**
   * Starts it.
   *
   * @throws dev.crmtestkit.model.CrmException when no server can be had
   */
  public CrmDatabase start() {
    TestServers servers =
        new TestServers(settings(), DockerEngine.ofThisUser(), () -> {}, FAILED_IMAGES);
    try {
      Lane lane = servers.lanes(request).borrow();
      return new CrmDatabase(lane, servers::close);
    } catch (RuntimeException failure) {
      servers.close();
      throw failure;
    }
  }

  /** What was chosen here counts before everything else. */
  private TestkitSettings settings() {
    TestkitSettings configured = TestkitSettings.of(name -> Optional.empty());
    return database.isEmpty()
        ? configured
        : new TestkitSettings(
            name ->
                name.equals(TestkitSettings.DATABASE)
                    ? database
                    : configured.properties().apply(name),
            configured.environment(),
            configured.others());
  }
}
