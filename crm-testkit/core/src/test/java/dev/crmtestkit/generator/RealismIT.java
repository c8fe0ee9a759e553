package dev.crmtestkit.generator;

import static dev.crmtestkit.server.TestServer.newCrmDatabase;
import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.load.CrmLoader;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.verify.CheckResult;
import dev.crmtestkit.verify.CrmVerifier;
import dev.crmtestkit.verify.VerifyExpectations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Loads the panel, counts the violations of each row of docs/data.md, and prints the whole table.
 */
class RealismIT {

  private final DataSource database = newCrmDatabase();

  @Test
  void noRowIsViolatedOnThePanel() {
    Map<String, Long> found = new TreeMap<>();
    Map<Integer, Long> violations = new TreeMap<>();
    for (Sample sample : Sample.panel().toList()) {
      load(sample);
      Map<String, Long> checked = checked(sample);
      checked.forEach((check, count) -> found.merge(check, count, Long::sum));
      for (RealismRow row : RealismRows.ALL) {
        violations.merge(row.number(), violations(row, checked), Long::sum);
      }
    }
    System.out.println(new RealismTable(violations));

    assertThat(found.entrySet()).allMatch(check -> check.getValue() == 0);
    assertThat(violations.entrySet()).hasSize(25).allMatch(row -> row.getValue() == 0);
  }

  private void load(Sample sample) {
    run(database, "truncate crm.companies, crm.products restart identity cascade");
    CrmLoader.on(database).load(sample.data(), LoadListener.NONE);
    run(database, "analyze");
  }

  /** The violations of each check of the verifier. */
  private Map<String, Long> checked(Sample sample) {
    CrmSpec spec = sample.spec();
    Map<CrmTable<?>, Long> counts = new HashMap<>();
    CrmTable.counted().forEach(table -> counts.put(table, spec.count(table)));
    VerifyExpectations expected =
        VerifyExpectations.none().withAsOf(spec.asOf()).withRowCounts(counts);
    Map<String, Long> violations = new HashMap<>();
    for (CheckResult result : CrmVerifier.on(database).verify(expected).results()) {
      violations.put(result.check().name(), result.violations());
    }
    return violations;
  }

  private long violations(RealismRow row, Map<String, Long> checked) {
    assertThat(checked.keySet()).as("checks of %s", row).containsAll(row.checks());
    long violations = row.checks().stream().mapToLong(checked::get).sum();
    for (String sql : row.queries()) {
      List<String> found = query(database, sql);
      assertThat(found).as("%s: %s", row, sql).isEmpty();
      violations += found.size();
    }
    return violations;
  }

  /** Each query of a row with statements that violate it. */
  @ParameterizedTest(name = "row {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | update crm.deals set stage = 'proposal', probability = 50 where id = 1",
        "6 | update crm.deals set value = 0 where id = 7",
        "8 | insert into crm.companies (name) values ('Nobody')",
        "9 | update crm.activities set contact_id = id, deal_id = null",
        "10 | update crm.companies set industry = 'Piracy' where id = 1",
        "11 | update crm.companies set employee_count = 250001 where id = 1",
        "12 | update crm.companies set annual_revenue = 0 where id = 1",
        "19 | update crm.activities set activity_date = activity_date + interval '1 minute'",
        "19 | update crm.activities set duration_minutes = 600",
        "22 | update crm.notes set content = 'Nice weather' where id = 1",
        "25 | update crm.contact_emails set contact_id = 1, is_primary = false",
        "25 | update crm.contact_phones set contact_id = 1, is_primary = false"
      })
  void aQueryBites(int number, String violation) {
    load(new Sample(1, 100));
    RealismRow row = RealismRows.ALL.get(number - 1);
    assertThat(row.queries()).allMatch(sql -> query(database, sql).isEmpty());

    run(database, violation);

    assertThat(row.queries()).anyMatch(sql -> !query(database, sql).isEmpty());
  }
}
