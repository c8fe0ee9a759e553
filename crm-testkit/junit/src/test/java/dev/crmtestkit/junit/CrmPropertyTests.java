package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

class CrmPropertyTests {

  private static final String SMALLEST_LINE =
      "@CrmDataset(companies = 1, contacts = 3, deals = 7, products = 0, dealProducts = 0,"
          + " activities = 0, notes = 0, tasks = 0, contactEmails = 0, contactPhones = 0,"
          + " seed = ";

  @Test
  void aPropertyThatHoldsIsTriedAsOftenAsAskedFor() {
    EngineExecutionResults results = run("holds");

    results.testEvents().assertStatistics(counts -> counts.started(50).succeeded(50));
    assertThat(names(results))
        .doesNotHaveDuplicates()
        .startsWith("try 1 of 50: seed = 431130")
        .element(1)
        .asString()
        .endsWith(
            ", companies = 1, contacts = 1, deals = 1, products = 1, dealProducts = 1,"
                + " activities = 1, notes = 1, tasks = 1, contactEmails = 1, contactPhones = 1");
  }

  @Test
  void theTriesAreTheSameInEveryRun() {
    assertThat(names(run("holds"))).isEqualTo(names(run("holds")));
    assertThat(names(run("holds"))).startsWith(shared(names(run("isTriedLessOften"))));
    assertThat(names(run("hasAnotherSeed"))).doesNotContainAnyElementsOf(names(run("holds")));
  }

  @Test
  void theSmallestDataSetThatFailsIsReported() {
    EngineExecutionResults results = run("isFalseForSevenDealsOfThreePeople");

    List<Event> failures = results.testEvents().failed().list();
    assertThat(failures).hasSize(2);
    assertThat(name(failures.get(0))).startsWith("try ");
    assertThat(name(failures.get(1)))
        .startsWith("smallest of try ")
        .endsWith(", companies = 1, contacts = 3, deals = 7");
    assertThat(message(failures.get(1)))
        .matches(
            Pattern.compile(
                "too many\n"
                    + "The smallest data set that fails, of \\d+ that were tried:\n  "
                    + Pattern.quote(SMALLEST_LINE)
                    + "\\d+, asOf = \"2026-01-01T00:00:00Z\"\\)\n"
                    + "The whole search again:\n"
                    + "  @CrmProperty\\(tries = 50, seed = 42, maxRows = 1000\\)"));
  }

  @Test
  void theFirstFailureEndsTheTries() {
    EngineExecutionResults results = run("isFalseForSevenDealsOfThreePeople");

    List<String> names = names(results);
    int failed = names.indexOf(name(results.testEvents().failed().list().get(0)));
    assertThat(names.subList(0, failed)).allMatch(name -> name.startsWith("try "));
    assertThat(names.subList(failed + 1, names.size() - 1))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("smaller than try "));
    assertThat(results.testEvents().aborted().list())
        .isNotEmpty()
        .allMatch(event -> message(event).equals("fails, too: too many"));
  }

  @Test
  void theFirstFailureSaysHowToRepeatIt() {
    assertThat(message(run("isFalse").testEvents().failed().list().get(0)))
        .isEqualTo(
            """
            expected: <1> but was: <2>
            The data set of try 1 of 3:
              @CrmDataset(companies = 0, contacts = 0, deals = 0, products = 0, dealProducts = 0, \
            activities = 0, notes = 0, tasks = 0, contactEmails = 0, contactPhones = 0, seed = 431130, asOf = \"2026-01-01T00:00:00Z\")
            The whole search again:
              @CrmProperty(tries = 3, seed = 42)""");
  }

  @Test
  void nothingIsSmallerThanNothing() {
    run("isFalse").testEvents().assertStatistics(counts -> counts.started(1).failed(1));
  }

  @Test
  void theLinesToPasteAreEntriesOfTheReport() {
    assertThat(run("isFalse").testEvents().reportingEntryPublished().list())
        .singleElement()
        .extracting(event -> event.getPayload(ReportEntry.class))
        .extracting(entry -> entry.orElseThrow().getKeyValuePairs())
        .isEqualTo(
            Map.of(
                "crm.paste",
                "@CrmDataset(companies = 0, contacts = 0, deals = 0, products = 0,"
                    + " dealProducts = 0, activities = 0, notes = 0, tasks = 0, contactEmails = 0,"
                    + " contactPhones = 0, seed = 431130, asOf = \"2026-01-01T00:00:00Z\")",
                "crm.property",
                "@CrmProperty(tries = 3, seed = 42)"));
  }

  @Test
  void whatWasExpectedIsKeptForToolsThatCompare() {
    AssertionFailedError failure =
        (AssertionFailedError) thrown(run("isFalse").testEvents().failed().list().get(0));

    assertThat(failure.getExpected().getValue()).isEqualTo(1);
    assertThat(failure.getActual().getValue()).isEqualTo(2);
    assertThat(failure).hasCauseInstanceOf(AssertionFailedError.class);
  }

  @Test
  void everySmallerDataSetHasItsOwnLifecycle() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(FailsBefore.class, "isNotReached", CrmData.class.getName()))
            .execute();

    assertThat(name(results.testEvents().failed().list().get(1)))
        .endsWith(", companies = 2, contacts = 1, notes = 4");
  }

  @Test
  void whatIsAssumedAwayIsNoFailure() {
    EngineExecutionResults results = run("assumesCompanies");

    long withoutCompanies =
        names(results).stream().filter(name -> !name.contains("companies = ")).count();
    assertThat(withoutCompanies).isPositive();
    results
        .testEvents()
        .assertStatistics(counts -> counts.started(50).failed(0).aborted(withoutCompanies));
  }

  @Test
  void aDrawnSeedIsPrintedAndBringsTheTriesBack() {
    String message = message(run("hasADrawnSeed").testEvents().failed().list().get(0));
    Matcher seed =
        Pattern.compile("@CrmProperty\\(tries = 50, seed = (\\d+)L?\\)").matcher(message);

    assertThat(seed.find()).isTrue();
    CrmSpec first = new TrySpecs(Long.parseLong(seed.group(1)), 500).next();
    assertThat(message).contains("seed = " + first.seed() + ", asOf");
  }

  @Test
  void testsThatRunAtTheSameTimeChangeNothing() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .selectors(
                selectMethod(Sample.class, "holds", CrmData.class.getName()),
                selectMethod(
                    Sample.class, "isFalseForSevenDealsOfThreePeople", CrmData.class.getName()))
            .execute();

    assertThat(results.testEvents().failed().list())
        .extracting(CrmPropertyTests::name)
        .containsExactlyElementsOf(
            run("isFalseForSevenDealsOfThreePeople").testEvents().failed().list().stream()
                .map(CrmPropertyTests::name)
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isTriedNever | tries must be at least 1, but was 0",
        "hasNoRoom | maxRows must be from 1 to 1000000000, but was 0",
        "hasTooMuchRoom | maxRows must be from 1 to 1000000000, but was 1000000001"
      })
  void misuseIsToldWithTheMethod(String method, String sentence) {
    assertThat(run(method).allEvents().failed().list())
        .singleElement()
        .extracting(CrmPropertyTests::thrown)
        .isInstanceOf(ExtensionConfigurationException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("@CrmProperty of " + Sample.class.getName() + "." + method + ": " + sentence);
  }

  private static EngineExecutionResults run(String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Sample.class, method, CrmData.class.getName()))
        .execute();
  }

  private static List<String> names(EngineExecutionResults results) {
    return results.testEvents().started().stream().map(CrmPropertyTests::name).toList();
  }

  /** Without the number of tries, which differs. */
  private static String[] shared(List<String> names) {
    return names.stream().map(name -> name.replace(" of 5:", " of 50:")).toArray(String[]::new);
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }

  private static String message(Event event) {
    return thrown(event).getMessage();
  }

  private static Throwable thrown(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  static final class Sample {

    @CrmProperty
    void holds(CrmData data) {
      assertThat(data.deals().stream()).allMatch(deal -> deal.value().signum() >= 0);
    }

    @CrmProperty(tries = 5)
    void isTriedLessOften(CrmData data) {
      assertThat(data.companies().count()).isNotNegative();
    }

    @CrmProperty(seed = 43)
    void hasAnotherSeed(CrmData data) {
      assertThat(data.companies().count()).isNotNegative();
    }

    @CrmProperty(maxRows = 1_000)
    void isFalseForSevenDealsOfThreePeople(CrmData data) {
      if (data.deals().count() >= 7 && data.contacts().count() >= 3) {
        throw new AssertionError("too many");
      }
    }

    @CrmProperty(tries = 3)
    void isFalse(CrmData data) {
      assertEquals(1, 2);
    }

    @CrmProperty
    void assumesCompanies(CrmData data) {
      assumeTrue(data.companies().count() > 0);
    }

    @CrmProperty(seed = CrmProperty.RANDOM_SEED)
    void hasADrawnSeed(CrmData data) {
      assertThat(data).isNull();
    }

    @CrmProperty(tries = 0)
    void isTriedNever(CrmData data) {}

    @CrmProperty(maxRows = 0)
    void hasNoRoom(CrmData data) {}

    @CrmProperty(maxRows = 1_000_000_001)
    void hasTooMuchRoom(CrmData data) {}
  }

  static final class FailsBefore {

    @BeforeEach
    void refuse(CrmSpec spec, Clock clock) {
      assertThat(clock.instant()).isEqualTo(spec.asOf());
      assertThat(spec.count(CrmTable.NOTES) >= 4 && spec.count(CrmTable.COMPANIES) >= 2).isFalse();
    }

    @CrmProperty
    void isNotReached(CrmData data) {}
  }
}
