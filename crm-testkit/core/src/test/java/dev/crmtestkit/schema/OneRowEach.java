package dev.crmtestkit.schema;

import dev.crmtestkit.server.TestServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the schema and one row in each table, whose id is 1 or a UUID. */
final class OneRowEach {

  private OneRowEach() {}

  static PGSimpleDataSource newDatabase() {
    return TestServer.copyOf(Template.DATABASE);
  }

  private static PGSimpleDataSource newTemplate() {
    PGSimpleDataSource database = TestServer.newCrmDatabase();
    database.setCurrentSchema("crm");
    TestServer.run(
        database,
        """
        insert into companies (name, domain, created_at, updated_at)
          values ('Alder', 'alder.example', '2025-01-01Z', '2025-01-01Z')
        """,
        """
        insert into contacts (company_id, first_name, last_name, email)
          values (1, 'Ada', 'Ash', 'ada@alder.example')
        """,
        "insert into deals (company_id, contact_id, title) values (1, 1, 'Oak')",
        "insert into deal_stage_history (deal_id, stage) values (1, 'prospecting')",
        "insert into products (name, sku, price) values ('Desk', 'D-1', 10)",
        "insert into deal_products (deal_id, product_id, unit_price) values (1, 1, 10)",
        "insert into activities (contact_id, deal_id, type, subject) values (1, 1, 'call', 'Hi')",
        "insert into notes (contact_id, content) values (1, 'Likes oak')",
        "insert into tasks (deal_id, title) values (1, 'Call back')",
        "insert into contact_emails (contact_id, email, is_primary) values (1, 'a@b.example', true)",
        "insert into contact_phones (contact_id, phone, is_primary) values (1, '+1', true)");
    return database;
  }

  private static final class Template {
    static final PGSimpleDataSource DATABASE = newTemplate();
  }
}
