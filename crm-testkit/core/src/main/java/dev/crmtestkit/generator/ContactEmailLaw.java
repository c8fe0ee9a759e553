package dev.crmtestkit.generator;

import dev.crmtestkit.model.ContactEmail;
import java.util.List;

/** How a further mail address of a contact is drawn, one method a column. */
record ContactEmailLaw(ContactPoints points, Contacts contacts) {

  /** Reserved for documentation by RFC 2606. */
  private static final List<String> PRIVATE_HOSTS =
      List.of("example.org", "example.net", "example.com");

  ContactEmail row(long index) {
    long contact = points.contact(index);
    int place = points.place(index, contact);
    return new ContactEmail(
        points.id(points.number(contact, place)),
        contacts.id(contact),
        email(contact, place),
        place == 0);
  }

  /** First the address at work, then private ones. */
  private String email(long contact, int place) {
    if (place == 0) {
      return contacts.email(contact);
    }
    return contacts.firstNameInMail(contact)
        + place
        + "."
        + contacts.id(contact)
        + "@"
        + PRIVATE_HOSTS.get(place % PRIVATE_HOSTS.size());
  }
}
