package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.load.CompanyDao;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What is asked for wrongly fails where it stands, and nowhere else. */
@SmallCrm
class MisuseIT {

  private static final String HERE = MisuseIT.class.getName();

  @Test
  void aBadClassFailsAndTheOthersGoOn() {
    EngineExecutionResults results = Runs.of(Negative.class, Fine.class);

    assertThat(Runs.failures(results))
        .singleElement()
        .isInstanceOf(ExtensionConfigurationException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "@CrmDataset of "
                + HERE
                + "$Negative: companies must be from 0 to 1000000000, but was -3;"
                + " leave it out for the usual number");
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1));
  }

  @Test
  void aBadMethodFailsAndTheOthersGoOn() {
    EngineExecutionResults results = Runs.of(BadMethod.class);

    assertThat(Runs.failures(results))
        .singleElement()
        .isInstanceOf(ExtensionConfigurationException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith(
            "@CrmDataset of "
                + HERE
                + "$BadMethod.contradicts(): contacts need rows of companies, but there are none;"
                + " the counts are companies = 0, contacts = 20 ("
                + HERE
                + "$BadMethod),");
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1).failed(1));
  }

  @Test
  void theAnnotationAndAnExtensionOnOneClassAreRefused() {
    assertThat(Runs.failures(Runs.of(Both.class)))
        .singleElement()
        .isInstanceOf(ExtensionConfigurationException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo(
            HERE
                + "$Both must have either @CrmDataset or a CrmDatasetExtension, but has both;"
                + " put all attributes in one of them");
  }

  @Test
  void aHandleForAnInstanceThatOutlivesItIsRefused() {
    assertThat(Runs.failures(Runs.of(LongHandle.class)))
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains(
            "the constructor of "
                + HERE
                + "$LongHandle must not have a Handle, which ends with a test, while the instance"
                + " lives on; take a Jdbi or a DataSource, or give the class"
                + " @CrmDataset(isolation = Isolation.PER_CLASS)");
  }

  @Test
  void aServerThatNobodyNamedFailsItsTestsAndTheOthersGoOn() {
    EngineExecutionResults results = Runs.of(Unnamed.class, Fine.class);

    List<Throwable> failures = Runs.failures(results).toList();
    assertThat(failures).hasSize(2).allMatch(ExtensionConfigurationException.class::isInstance);
    assertThat(failures.get(0).getMessage())
        .startsWith(
            "no database for @CrmDataset of "
                + HERE
                + "$Unnamed: database CLOUD_SQL needs crm.testkit.database to name an instance")
        .endsWith("but it is not set");
    assertThat(failures.get(1))
        .hasMessage(
            failures.get(0).getMessage()
                + " (it failed so before in this run, and is not tried again)");
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1).failed(2));
  }

  @Test
  void aChangelogThatIsNotThereIsNamed() {
    assertThat(Runs.failures(Runs.of(NoChangelog.class)))
        .singleElement()
        .isInstanceOf(ExtensionConfigurationException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("no database for @CrmDataset of " + HERE + "$NoChangelog: ")
        .contains("no/such/changelog.xml");
  }

  @CrmDataset(companies = -3)
  static class Negative {

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  static class Fine {

    @Test
    void hasCompanies(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(5);
    }
  }

  @SmallCrm
  @CrmDataset(database = DatabaseKind.CLOUD_SQL)
  static class Unnamed {

    @Test
    void isNotReached() {}

    @Test
    void isNotReachedEither() {}
  }

  @SmallCrm
  @CrmDataset(changelogs = "no/such/changelog.xml")
  static class NoChangelog {

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  static class BadMethod {

    @Test
    @CrmDataset(companies = 0)
    void contradicts() {}

    @Test
    void isFine(CompanyDao companies) {
      assertThat(companies.count()).isEqualTo(5);
    }
  }

  @SmallCrm
  static class Both {

    @RegisterExtension static final CrmDatasetExtension CRM = CrmDatasetExtension.builder().build();

    @Test
    void isNotReached() {}
  }

  @SmallCrm
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class LongHandle {

    LongHandle(Handle handle) {
      assertThat(handle).isNull();
    }

    @Test
    void isNotReached() {}
  }
}
