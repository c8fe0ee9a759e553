package dev.crmtestkit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.ContactEmail;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFormatTests {

  private static final Instant CREATED = Instant.parse("2025-01-02T03:04:05Z");
  private static final Instant UPDATED = Instant.parse("2025-06-07T08:09:10.123456Z");

  private static final Company AWKWARD =
      new Company(
          1,
          "O'Hara, \"Sons\" & Çelik\\\n",
          "",
          null,
          "https://ohara.example",
          12,
          new BigDecimal("1E+3"),
          "1 rue d'Ulm",
          "Paris",
          null,
          "75005",
          "FR",
          "Europe/Paris",
          CREATED,
          UPDATED);

  private static final Company BARE =
      new Company(
          9_000_000_000L,
          "İş",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          CREATED,
          CREATED);

  private static final ContactEmail EMAIL =
      new ContactEmail(
          UUID.fromString("00000000-0000-4000-8000-00000000000a"), 7, "a@b.example", true);

  @Test
  void csvTellsNullFromAnEmptyText() throws IOException {
    assertThat(written(ExportFormat.CSV, CrmTable.COMPANIES, List.of(AWKWARD, BARE)))
        .isEqualTo(
            """
            id,name,industry,domain,website,employee_count,annual_revenue,street,city,region,postal_code,country,time_zone,created_at,updated_at
            1,"O'Hara, ""Sons"" & Çelik\\
            ","",,https://ohara.example,12,1000,1 rue d'Ulm,Paris,,75005,FR,Europe/Paris,2025-01-02T03:04:05Z,2025-06-07T08:09:10.123456Z
            9000000000,İş,,,,,,,,,,,,2025-01-02T03:04:05Z,2025-01-02T03:04:05Z
            """);
  }

  @Test
  void csvOfNoRowsIsItsHeader() throws IOException {
    assertThat(written(ExportFormat.CSV, CrmTable.CONTACT_EMAILS, List.of()))
        .isEqualTo("id,contact_id,email,is_primary\n");
  }

  @Test
  void sqlEscapesWhateverStandardConformingStringsIs() throws IOException {
    assertThat(written(ExportFormat.SQL, CrmTable.COMPANIES, List.of(AWKWARD, BARE)))
        .isEqualTo(
            """
            INSERT INTO crm.companies (id, name, industry, domain, website, employee_count, \
            annual_revenue, street, city, region, postal_code, country, time_zone, \
            created_at, updated_at) OVERRIDING SYSTEM VALUE VALUES
            (1, E'O''Hara, "Sons" & Çelik\\\\
            ', '', NULL, 'https://ohara.example', 12, 1000, '1 rue d''Ulm', 'Paris', NULL, '75005', 'FR', 'Europe/Paris', \
            '2025-01-02T03:04:05Z', '2025-06-07T08:09:10.123456Z'),
            (9000000000, 'İş', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
            '2025-01-02T03:04:05Z', '2025-01-02T03:04:05Z');
            SELECT pg_catalog.setval(\
            pg_catalog.pg_get_serial_sequence('crm.companies', 'id'), 9000000000);
            """);
  }

  @Test
  void sqlSetsNoSequenceWhereKeysAreUuids() throws IOException {
    assertThat(written(ExportFormat.SQL, CrmTable.CONTACT_EMAILS, List.of(EMAIL)))
        .isEqualTo(
            """
            INSERT INTO crm.contact_emails (id, contact_id, email, is_primary) \
            OVERRIDING SYSTEM VALUE VALUES
            ('00000000-0000-4000-8000-00000000000a', 7, 'a@b.example', true);
            """);
  }

  @Test
  void sqlOfNoRowsIsNothing() throws IOException {
    assertThat(written(ExportFormat.SQL, CrmTable.COMPANIES, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "500, 1", "501, 2", "1000, 2"})
  void sqlStatementsHoldFiveHundredRows(int rows, int statements) throws IOException {
    String sql = written(ExportFormat.SQL, CrmTable.COMPANIES, Collections.nCopies(rows, BARE));
    assertThat(sql.split("INSERT INTO", -1)).hasSize(statements + 1);
    assertThat(sql.split("\\),?;?\n", -1)).hasSize(rows + 2);
  }

  @Test
  void jsonKeepsNumbersExactAndNamesColumns() throws IOException {
    assertThat(written(ExportFormat.JSONL, CrmTable.COMPANIES, List.of(AWKWARD, BARE)))
        .isEqualTo(
            """
            {"id":1,"name":"O'Hara, \\"Sons\\" & Çelik\\\\\\n","industry":"","domain":null,\
            "website":"https://ohara.example","employee_count":12,"annual_revenue":1000,\
            "street":"1 rue d'Ulm","city":"Paris","region":null,"postal_code":"75005",\
            "country":"FR","time_zone":"Europe/Paris",\
            "created_at":"2025-01-02T03:04:05Z","updated_at":"2025-06-07T08:09:10.123456Z"}
            {"id":9000000000,"name":"İş","industry":null,"domain":null,"website":null,\
            "employee_count":null,"annual_revenue":null,\
            "street":null,"city":null,"region":null,"postal_code":null,\
            "country":null,"time_zone":null,\
            "created_at":"2025-01-02T03:04:05Z","updated_at":"2025-01-02T03:04:05Z"}
            """);
  }

  @Test
  void jsonTruthValuesAreBare() throws IOException {
    assertThat(written(ExportFormat.JSONL, CrmTable.CONTACT_EMAILS, List.of(EMAIL)))
        .isEqualTo(
            "{\"id\":\"00000000-0000-4000-8000-00000000000a\",\"contact_id\":7,"
                + "\"email\":\"a@b.example\",\"is_primary\":true}\n");
  }

  @Test
  void formatsAreFoundByName() {
    assertThat(ExportFormat.named("jsonl")).contains(ExportFormat.JSONL);
    assertThat(ExportFormat.named("parquet")).isEmpty();
    assertThat(ExportFormat.names()).isEqualTo("csv, sql, jsonl");
  }

  private static <R> String written(ExportFormat format, CrmTable<R> table, List<R> rows)
      throws IOException {
    StringWriter out = new StringWriter();
    RowWriter writer = format.writer(out, table);
    TextCells cells = new TextCells(writer);
    for (R row : rows) {
      table.write(row, cells);
      writer.endRow();
    }
    writer.endTable();
    return out.toString();
  }
}
