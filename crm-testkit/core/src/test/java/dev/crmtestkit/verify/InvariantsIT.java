package dev.crmtestkit.verify;

import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Shows of every check that it bites, and that it bites alone. */
class InvariantsIT {

  /** Each check with a statement that violates it and no other, once nothing guards the tables. */
  private static final String VIOLATIONS =
      """
      no-orphans-contacts-company-id       | update contacts set company_id = 9 where id = 2; delete from activities
      no-orphans-deals-company-id          | update deals set company_id = 9 where id = 3
      no-orphans-deals-contact-id          | update deals set contact_id = 9 where id = 3
      no-orphans-deal-products-deal-id     | update deal_products set deal_id = 9
      no-orphans-deal-products-product-id  | update deal_products set product_id = 9 where id = 1
      no-orphans-activities-contact-id     | update activities set contact_id = 9
      no-orphans-activities-deal-id        | update activities set deal_id = 9
      no-orphans-notes-contact-id          | update notes set contact_id = 9
      no-orphans-tasks-deal-id             | update tasks set deal_id = 9
      no-orphans-deal-stage-history-deal-id | update deal_stage_history set deal_id = 9 where deal_id = 3
      no-orphans-contact-emails-contact-id | update contact_emails set contact_id = 9
      no-orphans-contact-phones-contact-id | update contact_phones set contact_id = 9 where contact_id = 2
      stage-probability                    | update deals set probability = 49 where id = 1
      stage-probability                    | update deals set stage = 'won' where id = 1; delete from deal_stage_history where deal_id = 1
      closed-at                            | update deals set closed_at = null where id = 2
      closed-at                            | update deals set closed_at = '2024-04-01Z' where id = 1; delete from deal_stage_history where deal_id = 1
      completed-at                         | update tasks set completed_at = null where id = 1
      completed-at                         | update tasks set completed_at = '2024-04-01Z' where id = 2
      deal-value-not-negative              | update deals set value = -0.01 where id = 3
      deal-value-sum                       | update deals set value = 214.01 where id = 1
      deal-value-sum                       | update deal_products set discount = 0.2001 where id = 1
      deal-products-distinct               | insert into deal_products select 3, deal_id, product_id, 0, unit_price, 0 from deal_products where id = 1; select setval('deal_products_id_seq', 3)
      unit-price                           | update products set price = 99.99 where id = 1
      unit-price                           | update products set price = 47.06 where id = 2
      unit-price                           | update deals set currency = 'JPY' where id = 1
      text-complete                        | update deals set title = 'Pilot for {company}' where id = 1
      text-complete                        | update products set name = '{product}' where id = 2
      text-complete                        | update activities set subject = 'Call with {contact}' where id = 2
      text-complete                        | update notes set content = 'Still in {stage}.'
      text-complete                        | update tasks set title = 'Call {first}' where id = 2
      contact-email-unique                 | update contacts set email = 'ben@alder.example' where id = 1
      company-domain-unique                | update companies set domain = 'alder.example' where id = 3; update contacts set email = 'di@alder.example' where id = 4
      product-sku-unique                   | update products set sku = 'D-1'
      contact-email-domain                 | update contacts set email = 'ben@birch.example' where id = 2
      company-domain-reserved              | update companies set domain = 'example.co' where id = 3; delete from contacts where id = 4; delete from activities where id = 2
      contact-email-reserved               | update contacts set email = 'di@cedar.de' where id = 4
      contact-email-reserved               | update contacts set email = 'di@myexample.com' where id = 4
      contact-email-reserved               | update contacts set email = 'di' where id = 4
      contact-emails-reserved              | update contact_emails set email = 'ada@example.com.de' where not is_primary
      contact-phone-fictional              | update contacts set phone = '+1-212-555-0200' where id = 1
      contact-phone-fictional              | update contacts set phone = '+44 7700 901000' where id = 1
      contact-phone-fictional              | update contacts set phone = '' where id = 1
      contact-phones-fictional             | update contact_phones set phone = '+1-112-555-0100'
      contact-after-company                | update companies set created_at = '2024-02-01 00:00:01Z', updated_at = '2024-02-02Z' where id = 2
      deal-after-company                   | update companies set created_at = '2024-03-02Z', updated_at = '2024-03-02Z' where id = 3; delete from contacts where id = 4; delete from activities where id = 2
      deal-after-contact                   | update contacts set created_at = '2024-03-02Z', updated_at = '2024-03-02Z' where id = 3
      deal-closed-after-created            | update deals set closed_at = '2024-02-28Z' where id = 2; delete from deal_stage_history where deal_id = 2; delete from tasks where deal_id = 2
      activity-after-contact               | update activities set activity_date = '2024-01-31Z'
      note-after-contact                   | update notes set created_at = '2024-01-31Z'
      task-after-deal                      | update tasks set created_at = '2024-02-28Z'
      task-completed-after-created         | update tasks set completed_at = '2024-02-28Z' where id = 1
      updated-after-created                | update companies set updated_at = '2023-01-01Z'
      updated-after-created                | update contacts set updated_at = '2023-01-01Z'
      updated-after-created                | update deals set updated_at = '2023-01-01Z'
      updated-after-created                | update products set updated_at = '2023-01-01Z'
      updated-after-created                | update tasks set updated_at = '2023-01-01Z'
      nothing-after-as-of                  | update companies set updated_at = now() + interval '1 minute'
      nothing-after-as-of                  | update contacts set updated_at = now() + interval '1 minute'
      nothing-after-as-of                  | update deals set closed_at = now() + interval '1 minute' where id = 2; delete from deal_stage_history where deal_id = 2
      nothing-after-as-of                  | update products set updated_at = now() + interval '1 minute'
      nothing-after-as-of                  | update activities set activity_date = now() + interval '1 minute', created_at = now() + interval '1 minute'
      nothing-after-as-of                  | update notes set created_at = now() + interval '1 minute'
      nothing-after-as-of                  | update tasks set completed_at = now() + interval '1 minute' where id = 1
      deal-contact-company                 | update deals set contact_id = 4 where id = 2
      activity-contact-company             | update activities set deal_id = 2 where id = 1
      primary-email                        | update contact_emails set is_primary = false
      primary-email                        | update contact_emails set is_primary = true
      primary-phone                        | update contact_phones set is_primary = false where contact_id = 2
      nothing-after-as-of                  | update deal_stage_history set entered_at = now() + interval '1 minute' where deal_id = 1 and left_at is null; update deal_stage_history set left_at = (select max(entered_at) from deal_stage_history) where deal_id = 1 and left_at is not null
      stage-history-begins                 | update deals set created_at = '2024-02-28Z' where id = 1
      stage-history-order                  | update deal_stage_history set left_at = '2024-03-07Z' where deal_id = 1 and left_at is not null
      stage-history-order                  | update deal_stage_history set stage = 'prospecting' where stage = 'qualification'
      stage-history-order                  | update deal_stage_history set stage = 'proposal' where stage = 'negotiation'
      stage-history-order                  | insert into deal_stage_history (deal_id, stage, entered_at) values (1, 'proposal', '2024-03-08Z')
      stage-history-ends                   | update deals set stage = 'qualification', probability = 25 where id = 1
      stage-history-ends                   | update deals set closed_at = '2024-04-02Z' where id = 3
      activity-logged-after-end            | update activities set duration_minutes = 1 where id = 1
      task-before-deal-closed              | update tasks set created_at = '2024-04-02Z', updated_at = '2024-04-02Z' where id = 2
      next-id-free                         | select setval('contacts_id_seq', 3)
      next-id-free                         | select setval('contacts_id_seq', 4, false)
      next-id-free                         | alter table companies alter id restart with 3
      """;

  private static final String UNGUARD =
      """
      do $$
      declare guard record;
      begin
        for guard in
          select conrelid::regclass as of_table, conname from pg_constraint
          where connamespace = 'crm'::regnamespace and contype in ('f', 'c', 'u')
        loop
          execute format('alter table %s drop constraint %I', guard.of_table, guard.conname);
        end loop;
        drop index uq_contact_emails_primary, uq_contact_phones_primary;
      end
      $$
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = VIOLATIONS, delimiter = '|', quoteCharacter = '"')
  void aCheckBitesAlone(String check, String violation) {
    PGSimpleDataSource database = CleanDatabase.copy();
    run(database, UNGUARD, violation);
    VerifyReport report = CrmVerifier.on(database).verify(VerifyExpectations.none());
    assertThat(report.failures())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.check().name()).isEqualTo(check);
              assertThat(result.examples()).isNotEmpty().doesNotContainNull();
            });
  }

  @Test
  void everyCheckIsTried() {
    Set<String> tried = new TreeSet<>(Set.of("schema-complete"));
    VIOLATIONS.lines().forEach(line -> tried.add(line.split(" ", 2)[0]));
    VerifyReport report = CrmVerifier.on(CleanDatabase.copy()).verify(VerifyExpectations.none());
    List<String> names = new ArrayList<>();
    report.results().forEach(result -> names.add(result.check().name()));
    assertThat(tried).containsExactlyInAnyOrderElementsOf(names);
  }
}
