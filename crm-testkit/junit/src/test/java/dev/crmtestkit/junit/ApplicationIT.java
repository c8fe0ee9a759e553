package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.crmtestkit.load.CrmJdbi;
import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.testkit.CrmDatabase;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** An application that starts before the tests, keeps its pool over all of them, and writes. */
@SmallCrm
class ApplicationIT {

  @Test
  void anApplicationStartedFirstHasTheDatabaseOfTheTests() {
    try (Application application = new Application(Tested.class)) {
      Tested.application = application;
      assertAllPass(Runs.of(Tested.class), 4);
    }
  }

  @Test
  void anApplicationStartedByAnExtensionThatComesFirstHasIt() {
    assertAllPass(Runs.of(StartedByExtension.class), 2);
  }

  @Test
  void anApplicationMayServeSeveralClassesOneAfterTheOther() {
    try (Application application = new Application(Parent.class)) {
      Parent.application = application;
      assertAllPass(Runs.of(FirstChild.class, SecondChild.class), 4);
    }
  }

  @Test
  void aClassWithoutADataSetHasNoDatabase() {
    assertThatThrownBy(() -> CrmDatasetExtension.databaseOf(Application.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            Application.class.getName()
                + " has no @CrmDataset, so it has no database; put one on the class");
  }

  private static void assertAllPass(EngineExecutionResults results, long tests) {
    assertThat(Runs.failures(results)).isEmpty();
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests));
  }

  /** What a Spring context would be. */
  static final class Application implements AutoCloseable {

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    Application(Class<?> testClass) {
      CrmDatabase database = CrmDatasetExtension.databaseOf(testClass);
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(database.url());
      config.setUsername(database.user());
      config.setPassword(database.password());
      config.setMaximumPoolSize(2);
      pool = new HikariDataSource(config);
      jdbi = CrmJdbi.on(pool);
    }

    void note(String content) {
      notes().insert(new Note(0, 1, content, Instant.EPOCH));
    }

    long count() {
      return notes().count();
    }

    private NoteDao notes() {
      return jdbi.onDemand(NoteDao.class);
    }

    @Override
    public void close() {
      pool.close();
    }
  }

  private static void writeAndLook(Application application, NoteDao notes) {
    assertThat(application.count()).isEqualTo(15);
    application.note("by the application");
    assertThat(notes.count()).isEqualTo(16);
  }

  @SmallCrm
  static class Tested {

    static Application application;

    @RepeatedTest(3)
    void writes(NoteDao notes) {
      writeAndLook(application, notes);
    }

    @Nested
    class Within {

      @Test
      void writes(NoteDao notes) {
        writeAndLook(application, notes);
      }
    }
  }

  @ExtendWith(StartApplication.class)
  @SmallCrm
  static class StartedByExtension {

    @RepeatedTest(2)
    void writes(NoteDao notes) {
      writeAndLook(StartApplication.application, notes);
    }
  }

  static final class StartApplication implements BeforeAllCallback {

    static Application application;

    @Override
    public void beforeAll(ExtensionContext context) {
      application = new Application(context.getRequiredTestClass());
      application.note("before all");
    }
  }

  @SmallCrm
  @TestMethodOrder(MethodOrderer.MethodName.class)
  abstract static class Parent {

    static Application application;

    @RepeatedTest(2)
    void writes(NoteDao notes) {
      writeAndLook(application, notes);
    }
  }

  static final class FirstChild extends Parent {}

  static final class SecondChild extends Parent {}
}
