package dev.crmtestkit.generator;

import java.util.UUID;

/**
 * The keys of rows that a parent gets as a whole, where these are UUIDs: (parent, place among its
 * rows) tells them apart for ever, whatever was added before.
 *
 * @param places the chance behind the key
 */
record RowKeys(Cells places) {

  private static final int PLACES = 8;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_8 = 0x8000L;
  private static final int VERSION_SHIFT = 12;
  private static final long LOW_FREE_BITS = 0x3FFFFFFFFFFFFFF0L;
  private static final long VARIANT = 0x8000000000000000L;

  /** A row number that no other row of the same kind ever has. */
  static long number(long parentId, int place) {
    return parentId * PLACES + place;
  }

  UUID id(long parentId, int place) {
    return id(number(parentId, place));
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
}
