package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.query;
import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class ConstraintsIT {

  /** Each constraint with a statement that breaks it and no other. */
  private static final String OFFENCES =
      """
      pk_companies                             | insert into companies (id, name) values (1, 'B')
      pk_contacts                              | insert into contacts (id, company_id, first_name, last_name, email) values (1, 1, 'B', 'B', 'b@b')
      pk_deals                                 | insert into deals (id, company_id, title) values (1, 1, 'B')
      pk_products                              | insert into products (id, name, sku, price) values (1, 'B', 'B', 1)
      pk_deal_products                         | insert into deal_products (id, deal_id, product_id, unit_price) values (1, 1, 2, 1)
      pk_activities                            | insert into activities (id, contact_id, type, subject) values (1, 1, 'call', 'B')
      pk_notes                                 | insert into notes (id, contact_id, content) values (1, 1, 'B')
      pk_tasks                                 | insert into tasks (id, deal_id, title) values (1, 1, 'B')
      pk_contact_emails                        | insert into contact_emails (id, contact_id, email) select id, 1, 'b@b' from contact_emails
      pk_contact_phones                        | insert into contact_phones (id, contact_id, phone) select id, 1, '+1' from contact_phones
      pk_data_sets                             | insert into data_sets (id, spec, generator_version, is_whole) select 1, '', 1, true from generate_series(1, 2)
      pk_deal_stage_history                    | insert into deal_stage_history (id, deal_id, stage) select id, 1, 'proposal' from deal_stage_history
      uq_companies_domain                      | insert into companies (name, domain) values ('B', 'alder.example')
      uq_contacts_email                        | insert into contacts (company_id, first_name, last_name, email) values (1, 'B', 'B', 'ada@alder.example')
      uq_products_sku                          | insert into products (name, sku, price) values ('B', 'D-1', 1)
      uq_deal_products_product                 | insert into deal_products (deal_id, product_id, unit_price) values (1, 1, 1)
      uq_deal_stage_history_stage              | insert into deal_stage_history (deal_id, stage) values (1, 'prospecting')
      uq_contact_emails_primary                | insert into contact_emails (contact_id, email, is_primary) values (1, 'b@b', true)
      uq_contact_phones_primary                | insert into contact_phones (contact_id, phone, is_primary) values (1, '+1', true)
      fk_contacts_company                      | insert into contacts (company_id, first_name, last_name, email) values (9, 'B', 'B', 'b@b')
      fk_deals_company                         | insert into deals (company_id, title) values (9, 'B')
      fk_deals_contact                         | insert into deals (company_id, contact_id, title) values (1, 9, 'B')
      fk_deal_products_deal                    | insert into deal_products (deal_id, product_id, unit_price) values (9, 1, 1)
      fk_deal_products_product                 | delete from products
      fk_activities_contact                    | insert into activities (contact_id, type, subject) values (9, 'call', 'B')
      fk_activities_deal                       | insert into activities (contact_id, deal_id, type, subject) values (1, 9, 'call', 'B')
      fk_notes_contact                         | insert into notes (contact_id, content) values (9, 'B')
      fk_tasks_deal                            | insert into tasks (deal_id, title) values (9, 'B')
      fk_deal_stage_history_deal               | insert into deal_stage_history (deal_id, stage) values (9, 'proposal')
      fk_contact_emails_contact                | insert into contact_emails (contact_id, email) values (9, 'b@b')
      fk_contact_phones_contact                | insert into contact_phones (contact_id, phone) values (9, '+1')
      ck_companies_employee_count              | update companies set employee_count = 0
      ck_companies_annual_revenue              | update companies set annual_revenue = -0.01
      ck_companies_country                     | update companies set country = 'us'
      ck_companies_time_zone                   | update companies set time_zone = 'Mars Crater'
      ck_companies_updated_at                  | update companies set updated_at = '2024-12-31Z'
      ck_contacts_country                      | update contacts set country = 'U1'
      ck_contacts_time_zone                    | update contacts set time_zone = ''
      ck_contacts_updated_at                   | update contacts set updated_at = '2000-01-01Z'
      ck_deals_value                           | update deals set value = -0.01
      ck_deals_currency                        | update deals set currency = 'usd'
      ck_deals_stage_probability               | update deals set probability = 11
      ck_deals_stage_probability               | update deals set stage = 'won'
      ck_deals_stage_probability               | update deals set stage = 'proposal'
      ck_deals_closed_when_stage_closed        | update deals set stage = 'closed_won', probability = 100
      ck_deals_closed_when_stage_closed        | update deals set closed_at = now()
      ck_deals_closed_at                       | update deals set stage = 'closed_lost', probability = 0, closed_at = '2000-01-01Z'
      ck_deals_updated_at                      | update deals set updated_at = '2000-01-01Z'
      ck_products_price                        | update products set price = -0.01
      ck_products_updated_at                   | update products set updated_at = '2000-01-01Z'
      ck_deal_products_quantity                | update deal_products set quantity = 0
      ck_deal_products_unit_price              | update deal_products set unit_price = -0.01
      ck_deal_products_discount                | update deal_products set discount = -0.0001
      ck_deal_products_discount                | update deal_products set discount = 1.0001
      ck_activities_type                       | update activities set type = 'fax'
      ck_activities_duration_minutes           | update activities set duration_minutes = -1
      ck_tasks_status                          | update tasks set status = 'done'
      ck_tasks_priority                        | update tasks set priority = 'urgent'
      ck_tasks_completed_when_status_completed | update tasks set status = 'completed'
      ck_tasks_completed_when_status_completed | update tasks set completed_at = now()
      ck_tasks_completed_at                    | update tasks set status = 'completed', completed_at = '2000-01-01Z'
      ck_tasks_updated_at                      | update tasks set updated_at = '2000-01-01Z'
      ck_deal_stage_history_stage              | update deal_stage_history set stage = 'won'
      ck_deal_stage_history_left_at            | update deal_stage_history set left_at = entered_at
      """;

  private static PGSimpleDataSource database = new PGSimpleDataSource();

  @BeforeAll
  static void fill() {
    database = OneRowEach.newDatabase();
    run(database, "insert into products (name, sku, price) values ('Chair', 'C-1', 5)");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = OFFENCES, delimiter = '|', quoteCharacter = '"')
  void aConstraintBites(String constraint, String offence) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> statement.execute(offence))
          .isInstanceOfSatisfying(
              PSQLException.class, e -> assertThat(constraintOf(e)).isEqualTo(constraint));
      connection.rollback();
    }
  }

  @Test
  void everyConstraintIsTried() {
    Set<String> tried = new TreeSet<>();
    OFFENCES.lines().forEach(line -> tried.add(line.split(" ", 2)[0]));
    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            query(
                database,
                """
                select conname from pg_constraint
                where connamespace = 'crm'::regnamespace and contype <> 'n'
                  and conrelid::regclass::text not like 'databasechangelog%'
                union
                select relname from pg_index join pg_class on oid = indexrelid
                where indisunique and relnamespace = 'crm'::regnamespace
                  and indrelid::regclass::text not like 'databasechangelog%'
                """));
  }

  private static String constraintOf(PSQLException e) {
    ServerErrorMessage message = e.getServerErrorMessage();
    return message == null ? e.toString() : String.valueOf(message.getConstraint());
  }
}
