package dev.crmtestkit.runner.describe;

/** Numbers for people, the same in every locale, without the formatters, which load slowly. */
public final class NumberText {

  private static final String[] THOUSANDS = {"", "k", "M", "B", "T"};

  private NumberText() {}

  /** With a comma before every three digits. */
  public static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** Such as {@code 8.2 %} for 0.082. */
  static String percent(double share) {
    return tenths(share * 100) + " %";
  }

  /** Such as {@code $18.4k}: three or four digits tell what an amount is like. */
  static String dollars(double amount) {
    int power = 0;
    double shown = amount;
    while (shown >= 999.95 && power < THOUSANDS.length - 1) {
      shown /= 1000;
      power++;
    }
    return "$" + (power == 0 ? grouped(Math.round(shown)) : tenths(shown)) + THOUSANDS[power];
  }

  /** What a law expects need not be whole; below a hundred that shows. */
  static String expected(double number) {
    return number < 99.95 ? tenths(number) : grouped(Math.round(number));
  }

  private static String tenths(double number) {
    long tenths = Math.round(number * 10);
    return grouped(tenths / 10) + "." + tenths % 10;
  }
}
