package dev.crmtestkit.generator;

import java.util.UUID;

/**
 * Which mail addresses or numbers belong to which contact. A contact gets all of its own at once,
 * so (contact, place among its points) tells them apart for ever, whatever was added before.
 *
 * @param places the chance behind the key
 */
record ContactPoints(Contacts contacts, FanOut perContact, Cells places) {

  /** REALISM, row 25. */
  static final int MOST_PER_CONTACT = 5;

  private static final int PLACES = 8;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_8 = 0x8000L;
  private static final int VERSION_SHIFT = 12;
  private static final long LOW_FREE_BITS = 0x3FFFFFFFFFFFFFF0L;
  private static final long VARIANT = 0x8000000000000000L;

  long contact(long index) {
    return perContact.parentOf(index);
  }

  /** 0 for the first point of the contact, which is its primary one. */
  int place(long index, long contact) {
    return (int) (index - perContact.start(contact));
  }

  /** A row number that no other point of the same kind ever has. */
  long number(long contact, int place) {
    return contacts.id(contact) * PLACES + place;
  }

  /**
   * Version 8 of RFC 9562: bits of our own choice. The 64 bits that belong to the row number alone
   * are all in it (those that give way to the version stand at the end), so no two are alike.
   */
  UUID id(long number) {
    long bits = places.bits(number);
    long displaced = (bits & VERSION_BITS) >>> VERSION_SHIFT;
    return new UUID(
        (bits & ~VERSION_BITS) | VERSION_8,
        (Mixer.mix(bits) & LOW_FREE_BITS) | VARIANT | displaced);
  }

  /** How many points those contacts have that come before {@code contact}. */
  long before(long contact) {
    return perContact.start(contact);
  }

  RowRange ofContact(long contact) {
    return perContact.childrenOf(contact);
  }
}
