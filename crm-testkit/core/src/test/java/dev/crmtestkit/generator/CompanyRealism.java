package dev.crmtestkit.generator;

import static dev.crmtestkit.generator.Measurement.atLeast;
import static dev.crmtestkit.generator.Measurement.near;

import dev.crmtestkit.model.Company;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** The statistics of what is known of companies and contacts. */
final class CompanyRealism {

  private static final int CONTACTS = 5;

  /** In standard deviations: from 20 employees on, where the median is least. */
  private static final double RAISED = -0.9;

  private CompanyRealism() {}

  /** Row 10. */
  static Stream<Measurement> industries(Sample sample) {
    List<Company> companies = sample.companies(CONTACTS).companies().list();
    long[] counts =
        Stream.of(Industry.values())
            .map(Industry::label)
            .mapToLong(label -> companies.stream().filter(c -> label.equals(c.industry())).count())
            .toArray();
    double[] weights = Stream.of(Industry.values()).mapToDouble(Industry::percent).toArray();
    return Stream.of(Statistics.chiSquare("industries", counts, weights));
  }

  /**
   * Row 11. A company has as many employees as contacts and room for those who come later, so the
   * smallest are raised: of 50,000 companies with five contacts each, D over all is 0.016, not
   * 0.0087. What holds is that those who are never so small are log-normal. An employee is whole,
   * so half a one is added before logarithms are taken.
   */
  static Stream<Measurement> employees(Sample sample) {
    CrmData data = sample.companies(CONTACTS);
    List<Company> companies = data.companies().list();
    NormalDistribution normal = new NormalDistribution();
    double raised = normal.cumulativeProbability(RAISED);
    double[] chances =
        Arrays.stream(values(companies, CompanyRealism::score))
            .filter(score -> score > RAISED)
            .map(score -> (normal.cumulativeProbability(score) - raised) / (1 - raised))
            .toArray();
    double[] contacts = values(companies, company -> data.contactsOf(company).count());
    double[] employees = values(companies, CompanyRealism::employees);
    double spearman = new SpearmansCorrelation().correlation(contacts, employees);
    return Stream.of(
        Statistics.kolmogorovSmirnov(
            "employees, not the fewest", new UniformRealDistribution(), chances),
        atLeast("Spearman of employees, contacts", spearman, 0.5));
  }

  /** Row 12. */
  static Stream<Measurement> revenue(Sample sample) {
    List<Company> companies = sample.companies(CONTACTS).companies().list();
    double correlation =
        new PearsonsCorrelation()
            .correlation(
                values(companies, company -> Math.log(employees(company))),
                values(companies, company -> Math.log(revenue(company))));
    return Stream.of(near("correlation of the logs", correlation, 0.96, 0.02));
  }

  /** Row 24. */
  static Stream<Measurement> missing(Sample sample) {
    CrmData data = sample.companies(CONTACTS);
    long companies = data.companies().count();
    long contacts = data.contacts().count();
    long websites = data.companies().stream().filter(c -> c.website() == null).count();
    long titles = data.contacts().stream().filter(c -> c.title() == null).count();
    long phones = data.contacts().stream().filter(c -> c.phone() == null).count();
    return Stream.of(
        Statistics.binomial("no website", websites, companies, 0.05),
        Statistics.binomial("no title", titles, contacts, 0.08),
        Statistics.binomial("no phone", phones, contacts, 0.20));
  }

  private static double[] values(List<Company> companies, ToDoubleFunction<Company> column) {
    return companies.stream().mapToDouble(column).toArray();
  }

  /** Normal, if the employees are log-normal. */
  private static double score(Company company) {
    Industry industry =
        Stream.of(Industry.values())
            .filter(known -> known.label().equals(company.industry()))
            .findFirst()
            .orElseThrow();
    return Math.log((employees(company) + 0.5) / industry.employees())
        / CompanySizes.EMPLOYEES_SIGMA;
  }

  private static int employees(Company company) {
    return Objects.requireNonNull(company.employeeCount());
  }

  private static double revenue(Company company) {
    return Objects.requireNonNull(company.annualRevenue()).doubleValue();
  }
}
