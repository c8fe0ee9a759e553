package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CompanyDao;
import dev.crmtestkit.load.NoteDao;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Note;
import dev.crmtestkit.testkit.CrmDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Who sees whose changes. The data set of this class only keeps the server up for all cases. */
@SmallCrm
class IsolationIT {

  /** The addresses that the tests of a case have had. */
  private static final Map<Class<?>, Set<String>> URLS = new ConcurrentHashMap<>();

  @Test
  void everyTestStartsPristineUnderTheSameAddress() {
    assertAllPass(Runs.of(Writing.class), 9);
    assertThat(urls(Writing.class)).hasSize(1);
  }

  @Test
  void whatBeforeAllWroteIsGoneWhenTheFirstTestBegins() {
    assertAllPass(Runs.of(WritingBeforeAll.class), 2);
  }

  @Test
  void testsThatOverlapHaveDatabasesOfTheirOwn() {
    assertAllPass(Runs.inParallel(Overlapping.class), 3);
    assertThat(urls(Overlapping.class)).hasSize(3);
  }

  @Test
  void constructorsOfTestsThatOverlapGetTheDatabaseOfTheTest() {
    assertAllPass(Runs.inParallel(OverlappingConstructors.class), 3);
    assertThat(urls(OverlappingConstructors.class)).hasSize(3);
  }

  @Test
  void anInstanceForAllTestsHasTheAddressOfAllTests() {
    assertAllPass(Runs.of(OneInstance.class), 2);
  }

  @Test
  void perClassTestsSeeWhatThoseBeforeThemDid() {
    assertAllPass(Runs.of(PerClass.class), 3);
    assertAllPass(Runs.of(PerClass.class), 3);
  }

  @Test
  void readOnlyTestsShareADatabaseEvenAtTheSameTime() {
    assertAllPass(Runs.inParallel(Reading.class), 2);
    assertThat(urls(Reading.class)).hasSize(1);
  }

  @Test
  void aReadOnlyTestThatWritesIsToldSo() {
    EngineExecutionResults results = Runs.of(WritingReadOnly.class);

    assertThat(Runs.failures(results))
        .extracting(Throwable::getMessage)
        .containsExactlyInAnyOrder(
            mustNotWrite("byJdbi", "delete from crm.notes"),
            mustNotWrite(
                "byDao",
                "insert into crm.notes (contact_id, content, created_at) values (?, ?, ?)"),
            mustNotWrite("byJdbc", "drop table crm.notes"),
            mustNotWrite(
                "byItsOwnConnection", "ERROR: cannot execute DELETE in a read-only transaction"));
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1));
    assertThat(Runs.failures(results)).allMatch(CrmException.class::isInstance);
  }

  private static String mustNotWrite(String method, String statement) {
    return WritingReadOnly.class.getName()
        + "."
        + method
        + "() must not write, since its data set is READ_ONLY, but did: "
        + statement
        + "; give it @CrmDataset(isolation = Isolation.PER_TEST)";
  }

  @Test
  void whoeverGetsRoundReadOnlyFailsAndHarmsNobody() {
    EngineExecutionResults results = Runs.of(WritingAllTheSame.class);

    assertThat(Runs.failures(results))
        .extracting(Throwable::getMessage)
        .containsExactly(
            "a test of "
                + WritingAllTheSame.class.getName()
                + " must not write, since its data set is READ_ONLY, but this one did, or one beside"
                + " it; the rows were put back; give it"
                + " @CrmDataset(isolation = Isolation.PER_TEST)");
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1));
  }

  @Test
  void aNestedClassHasTheDatabaseOfTheClassAroundIt() {
    assertAllPass(Runs.of(Around.class), 4);
    assertThat(urls(Around.class)).hasSize(1);
  }

  @Test
  void aMethodMayHaveADataSetOfItsOwn() {
    assertAllPass(Runs.of(OwnMethods.class), 3);
    assertAllPass(Runs.of(OnlyMethods.class), 3);
  }

  @Test
  void anExtensionBuiltByCodeDoesTheSame() {
    assertAllPass(Runs.of(ByCode.class), 3);
    assertAllPass(Runs.of(ByCodePerInstance.class), 2);
  }

  @Test
  void aSubclassRunsTheTestsOfItsSuperclassOnItsOwnData() {
    assertAllPass(Runs.of(Inheriting.class), 2);
  }

  @Test
  void aPropertyInAClassWithADataSetHasTheDataOfItsTries() {
    assertAllPass(Runs.of(WithProperty.class), 3);
  }

  private static void assertAllPass(EngineExecutionResults results, long tests) {
    assertThat(Runs.failures(results)).isEmpty();
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests));
  }

  private static Set<String> urls(Class<?> testClass) {
    return URLS.getOrDefault(testClass, Set.of());
  }

  private static void note(Object test, CrmDatabase database) {
    note(test.getClass(), database);
  }

  private static void note(Class<?> testClass, CrmDatabase database) {
    URLS.computeIfAbsent(testClass, key -> ConcurrentHashMap.newKeySet()).add(database.url());
  }

  private static void expectPristineAndWrite(CrmDatabase database) {
    Jdbi jdbi = database.jdbi();
    assertThat(jdbi.onDemand(NoteDao.class).count()).isEqualTo(15);
    jdbi.onDemand(NoteDao.class).insert(new Note(0, 1, "new", Instant.EPOCH));
    jdbi.useHandle(handle -> handle.execute("delete from crm.notes where id < 5"));
  }

  @SmallCrm
  static class Writing {

    @BeforeEach
    void isPristine(CrmDatabase database) {
      note(this, database);
      expectPristineAndWrite(database);
    }

    @Test
    void first() {}

    @Test
    void second(Handle handle) {
      handle.begin();
      handle.execute("lock table crm.notes");
    }

    @RepeatedTest(2)
    void repeated() {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(String value, NoteDao notes) {
      assertThat(value).isNotEmpty();
      assertThat(notes.count()).isEqualTo(12);
    }

    @TestFactory
    Stream<DynamicTest> dynamicTestsOfAMethodShareItsDatabase(NoteDao notes) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "one", () -> notes.insert(new Note(0, 1, "another", Instant.EPOCH))),
          DynamicTest.dynamicTest("two", () -> assertThat(notes.count()).isEqualTo(13)));
    }

    @Test
    void third(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      connection.createStatement().execute("delete from crm.notes");
    }
  }

  @SmallCrm
  static class WritingBeforeAll {

    @BeforeAll
    static void write(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    void first(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    void second(CrmDatabase database) {
      expectPristineAndWrite(database);
    }
  }

  /** Every test waits for the others. */
  @SmallCrm
  static class Overlapping {

    private static final CountDownLatch ALL = new CountDownLatch(3);

    @RepeatedTest(3)
    void writes(CrmDatabase database) throws InterruptedException {
      note(this, database);
      ALL.countDown();
      assertThat(ALL.await(60, TimeUnit.SECONDS)).isTrue();
      expectPristineAndWrite(database);
    }
  }

  @SmallCrm
  static class OverlappingConstructors {

    private static final CountDownLatch ALL = new CountDownLatch(3);

    private final CrmDatabase ofConstructor;

    OverlappingConstructors(CrmDatabase database) {
      ofConstructor = database;
    }

    @RepeatedTest(3)
    void reads(CrmDatabase database) throws InterruptedException {
      note(this, database);
      ALL.countDown();
      assertThat(ALL.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(database.url()).isEqualTo(ofConstructor.url());
    }
  }

  @SmallCrm
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {

    private final CrmDatabase ofConstructor;

    OneInstance(CrmDatabase database) {
      ofConstructor = database;
    }

    @Test
    void first(CrmDatabase database) {
      assertThat(ofConstructor.url()).isEqualTo(database.url());
      expectPristineAndWrite(ofConstructor);
    }

    @Test
    void second(CrmDatabase database) {
      assertThat(ofConstructor.url()).isEqualTo(database.url());
      expectPristineAndWrite(ofConstructor);
    }
  }

  @SmallCrm
  @CrmDataset(isolation = Isolation.PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class PerClass {

    @BeforeAll
    static void write(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    @Order(1)
    void seesBeforeAll(NoteDao notes) {
      assertThat(notes.count()).isEqualTo(12);
      notes.insert(new Note(0, 1, "another", Instant.EPOCH));
    }

    @Test
    @Order(2)
    void seesTheTestBefore(NoteDao notes) {
      assertThat(notes.count()).isEqualTo(13);
    }

    @Nested
    class Within {

      @Test
      void seesTheClassAround(NoteDao notes) {
        assertThat(notes.count()).isEqualTo(13);
      }
    }
  }

  @SmallCrm
  @CrmDataset(isolation = Isolation.READ_ONLY)
  static class Reading {

    private static final CountDownLatch ALL = new CountDownLatch(2);

    @RepeatedTest(2)
    void reads(CrmDatabase database) throws InterruptedException {
      note(this, database);
      ALL.countDown();
      assertThat(ALL.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(database.jdbi().onDemand(CompanyDao.class).count()).isEqualTo(5);
    }
  }

  @SmallCrm
  @CrmDataset(isolation = Isolation.READ_ONLY, seed = 77)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  @Execution(ExecutionMode.SAME_THREAD)
  static class WritingAllTheSame {

    @Test
    void first(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction read write");
        statement.execute("delete from crm.notes");
      }
      connection.commit();
    }

    @Test
    void second(NoteDao notes, CrmData data) {
      assertThat(notes.count()).isEqualTo(data.notes().count()).isPositive();
    }
  }

  @SmallCrm
  @CrmDataset(isolation = Isolation.READ_ONLY)
  static class WritingReadOnly {

    @Test
    void byJdbi(Handle handle) {
      handle.execute("delete from crm.notes");
    }

    @Test
    void byDao(NoteDao notes) {
      notes.insert(new Note(0, 1, "new", Instant.EPOCH));
    }

    @Test
    void byJdbc(Connection connection) throws SQLException {
      connection.createStatement().execute("drop table crm.notes");
    }

    @Test
    void byItsOwnConnection(CrmDatabase database) throws SQLException {
      try (Connection own =
          DriverManager.getConnection(database.url(), database.user(), database.password())) {
        own.createStatement().execute("delete from crm.notes");
      }
    }

    @Test
    void reads(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(5);
    }
  }

  @SmallCrm
  static class Around {

    @Test
    void outside(CrmDatabase database) {
      note(Around.class, database);
      expectPristineAndWrite(database);
    }

    @Nested
    class Within {

      @BeforeEach
      void isPristine(CrmDatabase database) {
        note(Around.class, database);
        expectPristineAndWrite(database);
      }

      @Test
      void first() {}

      @Test
      void second() {}
    }

    @Nested
    @CrmDataset(companies = 3)
    class Other {

      @Test
      void hasOtherData(CompanyDao companies, NoteDao notes) {
        assertThat(companies.count()).isEqualTo(3);
        assertThat(notes.count()).isEqualTo(15);
      }
    }
  }

  @SmallCrm
  static class OwnMethods {

    @Test
    @CrmDataset(companies = 4)
    void hasMore(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(4);
    }

    @Test
    @CrmDataset(isolation = Isolation.READ_ONLY)
    void reads(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(5);
    }

    @Test
    void hasTheDataOfTheClass(CrmDatabase database) {
      expectPristineAndWrite(database);
    }
  }

  static class OnlyMethods {

    @Test
    @SmallCrm
    void first(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    @SmallCrm
    void second(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    void hasNothingToDoWithIt() {}
  }

  static class ByCode {

    @RegisterExtension
    static final CrmDatasetExtension CRM =
        CrmDatasetExtension.builder().companies(3).contacts(6).notes(15).build();

    @BeforeEach
    void isPristine(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    void first(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(3);
    }

    @Test
    @CrmDataset(companies = 2)
    void isOverriddenByAMethod(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(2);
    }

    @Nested
    @CrmDataset(companies = 4)
    class Within {

      @Test
      void isOverriddenByANestedClass(CompanyDao companies) {
        assertThat(companies.count()).isEqualTo(4);
      }
    }
  }

  static class ByCodePerInstance {

    @RegisterExtension
    final CrmDatasetExtension crm =
        CrmDatasetExtension.builder().companies(3).contacts(6).notes(15).build();

    @Test
    void first(CrmDatabase database) {
      expectPristineAndWrite(database);
    }

    @Test
    void second(CrmDatabase database) {
      expectPristineAndWrite(database);
    }
  }

  @SmallCrm
  static class WithProperty {

    @BeforeEach
    void hasADatabase(CompanyDao companies, CrmSpec spec) {
      assertThat(companies.count()).isEqualTo(spec.count(CrmTable.COMPANIES));
    }

    @CrmProperty(tries = 2)
    void triesOthers(CrmData data) {
      assertThat(data.spec().count(CrmTable.COMPANIES)).isLessThan(2);
    }

    @Test
    void hasTheDataOfTheClass(CrmData data) {
      assertThat(data.spec().count(CrmTable.COMPANIES)).isEqualTo(5);
    }
  }

  @SmallCrm
  abstract static class Inherited {

    @Test
    void hasCompanies(CompanyDao companies) {
      assertThat(List.of(5L, 6L)).contains(companies.count());
    }
  }

  @CrmDataset(companies = 6)
  static class Inheriting extends Inherited {

    @Test
    void hasItsOwnCompanies(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(6);
    }
  }
}
