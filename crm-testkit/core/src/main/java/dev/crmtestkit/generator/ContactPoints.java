package dev.crmtestkit.generator;

import java.util.UUID;

/**
 * Which mail addresses or numbers belong to which contact. A contact gets all of its own at once,
 * so (contact, place among its points) tells them apart for ever, whatever was added before.
 */
record ContactPoints(Contacts contacts, FanOut perContact, RowKeys keys) {

  /** docs/data.md, row 25. */
  static final int MOST_PER_CONTACT = 5;

  long contact(long index) {
    return perContact.parentOf(index);
  }

  /** 0 for the first point of the contact, which is its primary one. */
  int place(long index, long contact) {
    return (int) (index - perContact.start(contact));
  }

  /** A row number that no other point of the same kind ever has. */
  long number(long contact, int place) {
    return RowKeys.number(contacts.id(contact), place);
  }

  UUID id(long number) {
    return keys.id(number);
  }

  /** How many points those contacts have that come before {@code contact}. */
  long before(long contact) {
    return perContact.start(contact);
  }

  RowRange ofContact(long contact) {
    return perContact.childrenOf(contact);
  }
}
