package dev.crmtestkit.generator;

/**
 * In which order street and number stand.
 *
 * @param numberFirst whether the number stands before the street
 * @param between what stands between the two
 * @param end what stands after both
 */
record AddressForm(boolean numberFirst, String between, String end) {

  private static final String STREET = "{street}";
  private static final String NUMBER = "{number}";

  /**
   * @param form such as <code>{number} {street}</code>
   */
  static AddressForm of(String form) {
    boolean numberFirst = form.startsWith(NUMBER);
    String first = numberFirst ? NUMBER : STREET;
    String second = numberFirst ? STREET : NUMBER;
    int at = form.indexOf(second);
    return new AddressForm(
        numberFirst, form.substring(first.length(), at), form.substring(at + second.length()));
  }

  String of(String street, long number) {
    return numberFirst ? number + between + street + end : street + between + number + end;
  }
}
