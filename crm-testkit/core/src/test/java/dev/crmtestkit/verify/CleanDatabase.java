package dev.crmtestkit.verify;

import dev.crmtestkit.server.TestServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A small database, filled by hand, in which everything is as it should be. */
final class CleanDatabase {

  private static final String[] ROWS = {
    """
    insert into companies (id, name, domain, website, created_at, updated_at) values
      (1, 'Alder & Sons', 'alder.example', 'https://alder.example', '2024-01-01Z', '2024-02-01Z'),
      (2, 'Birch', 'birch.example.com', null, '2024-01-01Z', '2024-01-01Z'),
      (3, 'Cedar', null, null, '2024-01-01Z', '2024-01-01Z')
    """,
    """
    insert into contacts (id, company_id, first_name, last_name, email, phone, created_at, updated_at)
    values
      (1, 1, 'Ada', 'Ash', 'Ada.Ash@Alder.example', '+1-212-555-0100', '2024-02-01Z', '2024-02-01Z'),
      (2, 1, 'Ben', 'Box', 'ben@alder.example', '+44 7700 900123', '2024-02-01Z', '2024-02-01Z'),
      (3, 2, 'Cy', 'Cox', 'cy@birch.example.com', '+44-1632-960999', '2024-02-01Z', '2024-02-01Z'),
      (4, 3, 'Di', 'Dow', 'di@cedar.test', null, '2024-02-01Z', '2024-02-01Z')
    """,
    """
    insert into deals (id, company_id, contact_id, title, value, stage, probability, closed_at,
      created_at, updated_at)
    values
      (1, 1, 1, 'Desks', 214.00, 'proposal', 50, null, '2024-03-01Z', '2024-03-01Z'),
      (2, 2, 3, 'Chairs', 0.00, 'closed_lost', 0, '2024-04-01Z', '2024-03-01Z', '2024-04-01Z'),
      (3, 3, null, 'Lamps', 7.00, 'closed_won', 100, '2024-04-01Z', '2024-03-01Z', '2024-04-01Z')
    """,
    """
    insert into deal_stage_history (deal_id, stage, entered_at, left_at) values
      (1, 'qualification', '2024-03-01Z', '2024-03-08Z'), (1, 'proposal', '2024-03-08Z', null),
      (2, 'prospecting', '2024-03-01Z', '2024-04-01Z'), (2, 'closed_lost', '2024-04-01Z', null),
      (3, 'negotiation', '2024-03-01Z', '2024-04-01Z'), (3, 'closed_won', '2024-04-01Z', null)
    """,
    """
    insert into products (id, name, sku, price, created_at, updated_at) values
      (1, 'Desk', 'D-1', 100.00, '2024-01-01Z', '2024-01-01Z'),
      (2, 'Chair', 'C-1', 40.00, '2024-01-01Z', '2024-01-01Z')
    """,
    """
    insert into deal_products (id, deal_id, product_id, quantity, unit_price, discount) values
      (1, 1, 1, 2, 115.00, 0.20), (2, 1, 2, 1, 40.00, 0.25)
    """,
    """
    insert into activities (id, contact_id, deal_id, type, subject, activity_date, created_at)
    values
      (1, 2, 1, 'call', 'Desks', '2024-02-02Z', '2024-02-02Z'),
      (2, 4, null, 'demo', 'Lamps', '2024-02-02Z', '2024-02-02Z')
    """,
    "insert into notes (id, contact_id, content, created_at) values (1, 1, 'Oak', '2024-02-02Z')",
    """
    insert into tasks (id, deal_id, title, status, completed_at, created_at, updated_at) values
      (1, 1, 'Call', 'completed', '2024-03-02Z', '2024-03-01Z', '2024-03-02Z'),
      (2, 2, 'Write', 'pending', null, '2024-03-01Z', '2024-03-01Z')
    """,
    """
    insert into contact_emails (contact_id, email, is_primary) values
      (1, 'ada@alder.example', true), (1, 'ada@home.invalid', false)
    """,
    """
    insert into contact_phones (contact_id, phone, is_primary) values
      (1, '+1-212-555-0199', true), (2, '+44-7700-900000', true)
    """,
    "alter table companies alter id restart with 4",
    "select setval('contacts_id_seq', 4), setval('deals_id_seq', 3), setval('products_id_seq', 2)",
    "select setval('deal_products_id_seq', 2), setval('activities_id_seq', 2)",
    "select setval('notes_id_seq', 1), setval('tasks_id_seq', 2)"
  };

  private CleanDatabase() {}

  /** A database of the caller's own. */
  static PGSimpleDataSource copy() {
    return TestServer.copyOf(Template.DATABASE);
  }

  private static final class Template {

    static final PGSimpleDataSource DATABASE = fill();

    private static PGSimpleDataSource fill() {
      PGSimpleDataSource database = TestServer.newCrmDatabase();
      database.setCurrentSchema("crm");
      TestServer.run(database, ROWS);
      return database;
    }
  }
}
