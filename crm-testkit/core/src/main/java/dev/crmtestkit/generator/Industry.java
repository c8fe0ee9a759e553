package dev.crmtestkit.generator;

/**
 * What companies do (docs/data.md, rows 10 to 12). The weights, in percent, are ours: of the shape
 * of an economy's, with more of those that buy from companies. So are the medians of the employees
 * and of what each of them earns a year, in US dollars.
 */
enum Industry {
  SOFTWARE("Software", 10, 110, 220_000),
  FINANCIAL_SERVICES("Financial Services", 8, 160, 300_000),
  HEALTH_CARE("Health Care", 12, 180, 180_000),
  MANUFACTURING("Manufacturing", 11, 240, 250_000),
  RETAIL("Retail", 12, 160, 230_000),
  PROFESSIONAL_SERVICES("Professional Services", 14, 80, 180_000),
  CONSTRUCTION("Construction", 11, 90, 200_000),
  EDUCATION("Education", 5, 130, 150_000),
  ENERGY("Energy", 3, 350, 600_000),
  REAL_ESTATE("Real Estate", 5, 70, 230_000),
  LOGISTICS("Logistics", 6, 170, 200_000),
  HOSPITALITY("Hospitality", 3, 70, 60_000);

  private static final Industry[] BY_PERCENT = byPercent();

  private final String label;
  private final int percent;
  private final int employees;
  private final int revenuePerEmployee;

  Industry(String label, int percent, int employees, int revenuePerEmployee) {
    this.label = label;
    this.percent = percent;
    this.employees = employees;
    this.revenuePerEmployee = revenuePerEmployee;
  }

  /**
   * @param share in [0, 100)
   */
  static Industry at(int share) {
    return BY_PERCENT[share];
  }

  /** As it stands in the database. */
  String label() {
    return label;
  }

  /** How many companies of a hundred are of it. */
  int percent() {
    return percent;
  }

  /** The median of the companies. */
  int employees() {
    return employees;
  }

  /** The median of the companies, a year, in US dollars. */
  int revenuePerEmployee() {
    return revenuePerEmployee;
  }

  private static Industry[] byPercent() {
    Industry[] industries = new Industry[100];
    int share = 0;
    for (Industry industry : values()) {
      for (int i = 0; i < industry.percent; i++) {
        industries[share++] = industry;
      }
    }
    return industries;
  }
}
