package dev.crmtestkit.generator;

/**
 * Names of people of a locale, as numbers: each stands for a pair of a first and a last name.
 * Within a group (the colleagues at a company) a permutation deals them out, so that none comes
 * twice. Those who are added later are dealt out anew.
 */
final class PersonNames {

  private final SpelledWords firstNames;
  private final SpelledWords lastNames;
  private final Cells order;
  private final int count;
  private final long batch;

  PersonNames(Draw draw, LocalWords words) {
    firstNames = words.firstNames();
    lastNames = words.lastNames();
    order = draw.column("contacts.name");
    count = firstNames.size() * lastNames.size();
    batch = draw.isFresh() ? 0 : Mixer.mix(draw.firstId());
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The name of the member at {@code place} of the group; from {@link #count()} on they repeat. */
  int person(long group, long place) {
    return (int) new Permutation(order.key(batch + group), count).rank(place % count);
  }

  String firstName(int person) {
    return firstNames.word(person % firstNames.size());
  }

  String lastName(int person) {
    return lastNames.word(person / firstNames.size());
  }

  String firstNameInMail(int person) {
    return firstNames.inMail(person % firstNames.size());
  }

  String lastNameInMail(int person) {
    return lastNames.inMail(person / firstNames.size());
  }

  /** An address that is different for different names, numbers and domains. */
  @SuppressWarnings("UnnecessaryStringBuilder") // of the right length: nothing is copied twice
  String email(int person, String number, String domain) {
    String first = firstNameInMail(person);
    String last = lastNameInMail(person);
    int length = first.length() + last.length() + number.length() + domain.length() + 2;
    return new StringBuilder(length)
        .append(first)
        .append('.')
        .append(last)
        .append(number)
        .append('@')
        .append(domain)
        .toString();
  }
}
