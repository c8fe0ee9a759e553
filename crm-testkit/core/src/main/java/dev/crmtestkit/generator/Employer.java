package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmCurrency;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A company as what hangs on its contacts needs to know it.
 *
 * @param industry for generated companies that of an {@link Industry}; for others whatever somebody
 *     entered, or empty
 * @param employeeCount for companies without one {@value #USUAL_EMPLOYEES}
 * @param zone of its office hours
 * @param currency in which it buys
 */
record Employer(
    long companyId, String industry, int employeeCount, ZoneId zone, CrmCurrency currency) {

  private static final int USUAL_EMPLOYEES = 100;

  /** No company. */
  static final Employer NONE =
      new Employer(0, "", USUAL_EMPLOYEES, ZoneOffset.UTC, CrmCurrency.USD);

  /**
   * One found in a database: without a time zone it is in UTC, without a country it pays in USD.
   */
  static Employer of(Company company) {
    String industry = company.industry();
    Integer employees = company.employeeCount();
    return new Employer(
        company.id(),
        industry == null ? "" : industry,
        employees == null ? USUAL_EMPLOYEES : employees,
        zone(company.timeZone()),
        currency(company.country()));
  }

  /** One of which nothing is known but somebody who works there. */
  static Employer of(Contact contact) {
    return new Employer(
        contact.companyId(),
        "",
        USUAL_EMPLOYEES,
        zone(contact.timeZone()),
        currency(contact.country()));
  }

  /** Somebody may have entered a zone that Java does not know. */
  private static ZoneId zone(@Nullable String timeZone) {
    try {
      return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static CrmCurrency currency(@Nullable String country) {
    return country == null
        ? CrmCurrency.USD
        : CrmCurrency.ofCountry(country).orElse(CrmCurrency.USD);
  }
}
