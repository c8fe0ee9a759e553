package dev.crmtestkit.generator;

import dev.crmtestkit.model.ContactPhone;

/** How a further number of a contact is drawn, one method a column. */
record ContactPhoneLaw(ContactPoints points, Contacts contacts, Cells number) {

  ContactPhone row(long index) {
    long contact = points.contact(index);
    int place = points.place(index);
    return new ContactPhone(
        points.id(index), contacts.id(contact), phone(index, contact, place), place == 0);
  }

  /** First the number that stands with the contact, if there is one. */
  private String phone(long index, long contact, int place) {
    String known = place == 0 ? contacts.phone(contact) : null;
    return known != null ? known : FictionalPhone.number(number.bits(points.number(index)));
  }
}
