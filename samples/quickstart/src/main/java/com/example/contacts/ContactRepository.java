package com.example.contacts;

import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the application asks its CRM database. */
public final class ContactRepository {

  private final Jdbi jdbi;

  public ContactRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The mail addresses of all who work at a company, in the order of the alphabet. */
  public List<String> emailsAt(long companyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select email from contacts where company_id = :company order by email")
                .bind("company", companyId)
                .mapTo(String.class)
                .list());
  }

  /** What a company may still buy: the values of its open deals together. */
  public BigDecimal pipelineOf(long companyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(value), 0) from deals
                    where company_id = :company and stage not in ('closed_won', 'closed_lost')
                    """)
                .bind("company", companyId)
                .mapTo(BigDecimal.class)
                .one());
  }

  /** Gives a contact another title. */
  public void promote(long contactId, String title) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update contacts set title = :title where id = :id")
                .bind("title", title)
                .bind("id", contactId)
                .execute());
  }
}
