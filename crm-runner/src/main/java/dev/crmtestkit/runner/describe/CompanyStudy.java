package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.Company;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.util.ArrayList;
import java.util.List;

/** What kinds of companies there are, and how many people are known at each. */
final class CompanyStudy {

  /** The size classes of the OECD, and two more above them. */
  private static final List<String> SIZES =
      List.of("1–9", "10–49", "50–249", "250–999", "1,000–4,999", "5,000 or more");

  private static final int[] SIZE_EDGES = {10, 50, 250, 1000, 5000};
  private static final String NONE = "not known";

  /** docs/data.md's row 8; the slope comes with the spec. */
  private static final double ZIPF_SHIFT = 1;

  private final double slope;
  private final Tally industries = new Tally();
  private final Tally sizes = Tally.of(SIZES);
  private final FanOutCounts contacts = new FanOutCounts();

  CompanyStudy(CrmSpec spec) {
    slope = spec.tuning().contactSlope();
  }

  void see(Company company, long contactCount) {
    String industry = company.industry();
    industries.see(industry == null ? NONE : industry);
    Integer employees = company.employeeCount();
    sizes.see(employees == null ? NONE : size(employees));
    contacts.see(contactCount);
  }

  FanOutCounts contacts() {
    return contacts;
  }

  ZipfLaw law() {
    return ZipfLaw.withoutGaps(contacts.parents(), contacts.children(), slope, ZIPF_SHIFT);
  }

  Figure industries() {
    return companies(
        "industries",
        "Industries",
        "What the companies do.",
        "industry",
        industries.mostFrequentFirst());
  }

  Figure sizes() {
    return companies(
        "company-sizes",
        "Company sizes",
        "How many people work there.",
        "employees",
        sizes.lines());
  }

  Figure contactsPerCompany() {
    List<Line> lines = new ArrayList<>();
    ZipfLaw law = law();
    long least = 0;
    long most = 0;
    while (least <= contacts.most() && contacts.parents() > 0) {
      long count = contacts.parents(least, most);
      if (count > 0 || !lines.isEmpty()) {
        lines.add(
            Line.of(
                label(least, most),
                count,
                Shares.of(count, contacts.parents()),
                law.parents((double) least, (double) most)));
      }
      least = most + 1;
      most = least == 1 ? 1 : 2 * most;
    }
    return new Figure(
        "contacts-per-company",
        Shape.BARS,
        "Contacts per company",
        "Few companies have many. The law is Zipf-Mandelbrot with a slope of " + slope + ".",
        "contacts",
        List.of(Measure.rows("companies"), Measure.share("share"), Measure.expected("by the law")),
        lines);
  }

  private static Figure companies(
      String id, String title, String caption, String subject, List<Line> lines) {
    return new Figure(
        id,
        Shape.BARS,
        title,
        caption,
        subject,
        List.of(Measure.rows("companies"), Measure.share("share")),
        lines);
  }

  private static String label(long least, long most) {
    return least == most
        ? NumberText.grouped(least)
        : NumberText.grouped(least) + "–" + NumberText.grouped(most);
  }

  private static String size(int employees) {
    int size = 0;
    while (size < SIZE_EDGES.length && employees >= SIZE_EDGES[size]) {
      size++;
    }
    return SIZES.get(size);
  }
}
