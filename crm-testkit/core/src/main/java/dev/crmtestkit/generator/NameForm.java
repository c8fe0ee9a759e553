package dev.crmtestkit.generator;

/**
 * How the parts of a company's name are put together.
 *
 * @param and stands between two family names
 * @param space stands before what the company does
 */
record NameForm(String and, String space) {

  private static final String FIRST = "{last}";
  private static final String OTHER = "{other}";
  private static final String NOUN = "{noun}";

  /**
   * @param form such as <code>{last} &amp; {other} {noun}</code>
   */
  static NameForm of(String form) {
    int other = form.indexOf(OTHER);
    return new NameForm(
        form.substring(FIRST.length(), other),
        form.substring(other + OTHER.length(), form.indexOf(NOUN)));
  }
}
