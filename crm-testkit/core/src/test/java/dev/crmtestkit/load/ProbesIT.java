package dev.crmtestkit.load;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.verify.CheckResult;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database takes probes, and gives them back as they were. */
class ProbesIT {

  private static final CrmData DATA =
      CrmData.of(
          CrmSpec.standard()
              .withCount(CrmTable.CONTACT_EMAILS, 1_095)
              .withCount(CrmTable.CONTACT_PHONES, 700)
              .withProbes(true));

  /**
   * Words and codes of which the schema says what they may be, or that have a form of their own.
   */
  private static final Set<String> NOT_FREE =
      Set.of("currency", "stage", "status", "priority", "type", "phone", "time_zone", "domain");

  private static final DataSource DATABASE = newCrmDatabase();

  @BeforeAll
  static void load() {
    CrmLoader.on(DATABASE).load(DATA, LoadListener.NONE);
  }

  @Test
  void everyCheckPasses() {
    VerifyExpectations expected =
        VerifyExpectations.none().withAsOf(DATA.spec().asOf()).withRowCounts(DATA.counts());
    assertThat(CrmVerifier.on(DATABASE).verify(expected).results())
        .isNotEmpty()
        .allMatch(CheckResult::passed);
  }

  @Test
  void everyRowComesBackAsItWas() {
    CrmJdbi.on(DATABASE).useHandle(handle -> Daos.ALL.forEach(d -> d.assertHolds(handle, DATA)));
  }

  @Test
  void aDatabaseWithProbesLivesOn() {
    Instant later = Instant.parse("2026-03-15T12:00:00Z");
    DataSource database = newCrmDatabase();
    CrmLoader.on(database).load(DATA, LoadListener.NONE);
    try (LoadTransaction transaction = CrmLoader.on(database).begin(LoadListener.NONE)) {
      assertThat(transaction.advance(later, false)).isNotEmpty();
      transaction.commit();
    }
    CrmData expected = CrmData.of(DATA.spec().advancedTo(later));
    CrmJdbi.on(database)
        .useHandle(handle -> Daos.ALL.forEach(dao -> dao.assertHolds(handle, expected)));
  }

  @Test
  void rowsCanBeAddedToThoseOfProbes() {
    DataSource database = newCrmDatabase();
    CrmLoader loader = CrmLoader.on(database);
    loader.load(CrmData.of(CrmSpec.standard().withProbes(true)), LoadListener.NONE);
    for (CrmTable<?> table : CrmTable.counted()) {
      loader.add(LoadSpecs.withoutParents(table, 200), CrmSpec.standard(), LoadListener.NONE);
    }
    assertThat(CrmVerifier.on(database).verify(VerifyExpectations.none()).failures()).isEmpty();
  }

  @Test
  void theLongestTextsAreAsLongAsTheirColumns() {
    assertThat(CrmTable.all().stream().flatMap(table -> limits(table).stream()))
        .hasSizeGreaterThan(20)
        .allSatisfy(limit -> assertThat(longest(limit)).isEqualTo(limit.characters));
  }

  private static List<Limit> limits(CrmTable<?> table) {
    return query(
            DATABASE,
            "select column_name || ' ' || character_maximum_length"
                + " from information_schema.columns where table_schema = 'crm'"
                + " and character_maximum_length is not null and table_name = '%s'"
                    .formatted(table))
        .stream()
        .map(line -> line.split(" "))
        .filter(cells -> !NOT_FREE.contains(cells[0]))
        .map(cells -> new Limit(table, cells[0], cells[1]))
        .toList();
  }

  private static String longest(Limit limit) {
    return query(
            DATABASE,
            "select max(length(%s))::text from crm.%s".formatted(limit.column, limit.table))
        .get(0);
  }

  /** How many characters a column takes. */
  private record Limit(CrmTable<?> table, String column, String characters) {}
}
