package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmCurrency;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A company as what hangs on its contacts needs to know it.
 *
 * @param industry for generated companies one of {@link Words#industries()}; for others whatever
 *     somebody entered, or empty
 * @param employeeCount for companies without one {@value #USUAL_EMPLOYEES}
 * @param zone of its office hours
 * @param currency in which it buys
 */
record Employer(
    long companyId, String industry, int employeeCount, ZoneId zone, CrmCurrency currency) {

  private static final int USUAL_EMPLOYEES = 100;

  /** A company of which nothing more is known. */
  static Employer unknown(long companyId) {
    return new Employer(companyId, "", USUAL_EMPLOYEES, ZoneOffset.UTC, CrmCurrency.USD);
  }

  /** One found in a database: what it lacks is as if it were in the United States, in UTC. */
  static Employer of(Company company) {
    String industry = company.industry();
    Integer employees = company.employeeCount();
    return new Employer(
        company.id(),
        industry == null ? "" : industry,
        employees == null ? USUAL_EMPLOYEES : employees,
        ZoneOffset.UTC,
        CrmCurrency.USD);
  }
}
