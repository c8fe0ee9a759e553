package dev.crmtestkit.generator;

import dev.crmtestkit.model.ContactPhone;

/** How a further number of a contact is drawn, one method a column. */
record ContactPhoneLaw(ContactPoints points, Contacts contacts, Cells number) {

  ContactPhone row(long index) {
    long contact = points.contact(index);
    int place = points.place(index, contact);
    long row = points.number(contact, place);
    return new ContactPhone(
        points.id(row), contacts.id(contact), phone(row, contact, place), place == 0);
  }

  /** First the number that stands with the contact, if there is one. */
  private String phone(long row, long contact, int place) {
    String known = place == 0 ? contacts.phone(contact) : null;
    return known != null ? known : contacts.furtherPhone(contact, number.bits(row));
  }
}
