package dev.crmtestkit.containers;

import dev.crmtestkit.database.DatabaseProvider;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.model.CrmException;
import java.util.function.Consumer;

/**
 * Starts PostgreSQL in a container, by Testcontainers.
 *
 * <p>The server is set up for data that may be lost: nothing is flushed to the disk, and the data
 * directory is in memory. Autovacuum is off; 200 connections, ten prepared transactions. The
 * prepared database is named {@code crm}, the only role is the superuser {@code postgres}. Encoding
 * UTF-8, collation C.UTF-8, as on the embedded server, so that both sort alike.
 *
 * <p>The container is removed by {@link RunningDatabase#close()} or with the JVM, unless it is
 * {@linkplain #reuse reused}.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class ContainerDatabaseProvider implements DatabaseProvider {

  /** The oldest version that the schema is promised for. */
  public static final String DEFAULT_IMAGE = "postgres:15";

  private final ContainerSettings settings;
  private final DockerEngine engine;

  ContainerDatabaseProvider(ContainerSettings settings, DockerEngine engine) {
    this.settings = settings;
    this.engine = engine;
  }

  /** A provider of containers of {@link #DEFAULT_IMAGE}. */
  public static ContainerDatabaseProvider create() {
    return new ContainerDatabaseProvider(
        ContainerSettings.standard(DEFAULT_IMAGE), DockerEngine.ofThisUser());
  }

  /**
   * The same with another image, which must behave like the official ones, such as {@code
   * postgres:18} or {@code pgvector/pgvector:pg17}.
   */
  public ContainerDatabaseProvider image(String image) {
    return new ContainerDatabaseProvider(settings.withImage(image), engine);
  }

  /**
   * The same with a container that outlives the JVM and serves the next one, when the user allows
   * that with {@code testcontainers.reuse.enable=true} in {@code ~/.testcontainers.properties}. Its
   * data directory is on the disk then: memory should not be taken for days. Every start runs its
   * preparation on the same database, so it must be one that can be repeated, such as that of a
   * template.
   */
  public ContainerDatabaseProvider reuse(boolean reuse) {
    return new ContainerDatabaseProvider(settings.withReuse(reuse), engine);
  }

  /**
   * The same with a listener for what is not as it should be and goes on nevertheless: a sentence
   * each. Without one they are logged as warnings by {@link System.Logger}.
   */
  public ContainerDatabaseProvider notices(Consumer<String> listener) {
    return new ContainerDatabaseProvider(settings.withNotices(listener), engine);
  }

  /**
   * {@inheritDoc}
   *
   * @throws CrmException also when no Docker engine answers, and when the image is neither there
   *     nor to be had: no progress for 10 seconds counts as that
   */
  @Override
  public RunningDatabase start(Preparation preparation) {
    if (!engine.answers()) {
      throw new CrmException(
          "a container needs Docker, but no engine answers at any of "
              + engine
              + "; start Docker, let DOCKER_HOST name it, or choose the database embedded",
          null);
    }
    return new ContainerStart(settings).start(preparation);
  }
}
