package dev.crmtestkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.CrmJdbi;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Deal;
import dev.crmtestkit.schema.ApplicationChangelogs;
import dev.crmtestkit.schema.CrmSchema;
import dev.crmtestkit.server.TestServer;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** All parts together, on a real server: what the generator says is what the database holds. */
class CrmPreparationIT {

  private static final CrmSpec SPEC =
      CrmSpec.standard()
          .withCount(CrmTable.CONTACT_EMAILS, 1_095)
          .withCount(CrmTable.CONTACT_PHONES, 700);

  private static final String CONTENT =
      "select * from crm.deals join crm.contacts on contacts.id = contact_id order by deals.id";

  private static PGSimpleDataSource database;

  private final CrmData data = CrmData.of(SPEC);

  @BeforeAll
  static void prepare() {
    database = TestServer.newDatabase();
    CrmPreparation.of(SPEC, LoadListener.NONE).prepare(TestServer.addressOf(database));
  }

  @Test
  void everyRowOfTheDatabaseEqualsTheGenerators() {
    assertThat(stored(Company.class, "companies")).isEqualTo(data.companies().stream().toList());
    assertThat(stored(Contact.class, "contacts")).isEqualTo(data.contacts().stream().toList());
    assertThat(stored(Deal.class, "deals")).isEqualTo(data.deals().stream().toList());
  }

  @Test
  void theSchemaIsCompleteAndEveryInvariantHolds() {
    assertThat(CrmSchema.on(database).state()).isEqualTo(CrmSchema.State.CURRENT);
    assertThat(
            CrmVerifier.on(database)
                .verify(
                    VerifyExpectations.none().withAsOf(SPEC.asOf()).withRowCounts(SPEC.counts()))
                .results())
        .allSatisfy(result -> assertThat(result.violations()).as(result.toString()).isZero());
  }

  @Test
  void theFingerprintTellsSpecsApart() {
    assertThat(fingerprint(SPEC)).isEqualTo(fingerprint(SPEC.withSeed(SPEC.seed())));
    assertThat(fingerprint(SPEC)).isNotEqualTo(fingerprint(SPEC.withSeed(1)));
    assertThat(fingerprint(SPEC)).isNotEqualTo(fingerprint(SPEC.withCount(CrmTable.NOTES, 1)));
  }

  @Test
  void theBaseIsTheSchemaWithoutRowsAndServesEverySmallSpec() {
    Preparation base = preparation(SPEC).base().orElseThrow();
    assertThat(base.fingerprint())
        .isEqualTo(preparation(SPEC.withSeed(1)).base().orElseThrow().fingerprint())
        .isNotEqualTo(fingerprint(SPEC));
    PGSimpleDataSource other = TestServer.newDatabase();
    base.prepare(TestServer.addressOf(other));
    preparation(SPEC).prepare(TestServer.addressOf(other));
    assertThat(CrmSchema.on(other).state()).isEqualTo(CrmSchema.State.CURRENT);
    assertThat(TestServer.query(other, CONTENT)).isEqualTo(TestServer.query(database, CONTENT));
  }

  @Test
  void aLargeSpecHasNoBase() {
    assertThat(preparation(SPEC.withCount(CrmTable.NOTES, 50_000)).base()).isEmpty();
  }

  @Test
  void anApplicationsChangelogsComeBeforeTheRowsWhateverTheirNumber() {
    ApplicationChangelogs changelogs =
        ApplicationChangelogs.of(List.of("application-changelogs/root.yaml"));
    CrmSpec large = SPEC.withCount(CrmTable.NOTES, 50_000);
    PGSimpleDataSource other = TestServer.newDatabase();
    preparation(large).withChangelogs(changelogs).prepare(TestServer.addressOf(other));
    assertThat(TestServer.query(other, "select distinct score from contacts")).containsExactly("7");
    assertThat(preparation(large).withChangelogs(changelogs).base())
        .hasValueSatisfying(
            base ->
                assertThat(base)
                    .hasToString(
                        "CRM database without rows, with changelogs"
                            + " application-changelogs/root.yaml"));
    assertThat(preparation(large).withChangelogs(changelogs).toString())
        .startsWith("CRM database of ")
        .endsWith(", with changelogs application-changelogs/root.yaml");
    assertThat(preparation(large).withChangelogs(changelogs).fingerprint())
        .isNotEqualTo(fingerprint(large));
  }

  private static CrmPreparation preparation(CrmSpec spec) {
    return CrmPreparation.of(spec, LoadListener.NONE);
  }

  private static String fingerprint(CrmSpec spec) {
    return CrmPreparation.of(spec, LoadListener.NONE).fingerprint();
  }

  private static <R> List<R> stored(Class<R> row, String table) {
    try (Handle handle = CrmJdbi.on(database).open()) {
      return handle.select("select * from crm." + table + " order by id").mapTo(row).list();
    }
  }
}
