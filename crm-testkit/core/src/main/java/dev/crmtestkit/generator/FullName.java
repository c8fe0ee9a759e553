package dev.crmtestkit.generator;

/**
 * Who somebody is.
 *
 * @param person a number of {@code names}
 * @param mark what keeps the mail address from that of a namesake at the same company; mostly empty
 */
record FullName(PersonNames names, int person, String mark) {

  String first() {
    return names.firstName(person);
  }

  String last() {
    return names.lastName(person);
  }

  String firstInMail() {
    return names.firstNameInMail(person);
  }

  String email(String number, String domain) {
    return names.email(person, number, domain);
  }
}
