package dev.crmtestkit.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A decimal number in the form in which PostgreSQL takes and keeps a {@code numeric}: digits to the
 * base 10,000, the weight of the first of them, a sign, and how many decimals to show. It is set
 * again for every number, since millions pass.
 */
final class NumericDigits {

  private static final int BASE = 10_000;
  private static final int BASE_DECIMALS = 4;
  private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);
  private static final int HEADER_BYTES = 4 * Short.BYTES;
  private static final short NEGATIVE = 0x4000;

  /** Below this, filling up the last digit (times 1,000 at most) stays within a long. */
  private static final int SAFE_BITS = Long.SIZE - 1 - 10;

  /** What fills the decimals up to whole digits, by how many are left over. */
  private static final int[] FILL = {1, 1_000, 100, 10};

  /** From the last to the first, without those that are zero at the end of the number. */
  private short[] lastToFirst = new short[8];

  private int count;
  private int weight;
  private int decimals;
  private boolean negative;

  void set(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    int scale = value.scale();
    if (scale < 0) {
      unscaled = value.toBigInteger();
      scale = 0;
    }
    count = 0;
    decimals = scale;
    negative = unscaled.signum() < 0;
    int fill = FILL[scale % BASE_DECIMALS];
    int dropped =
        unscaled.bitLength() <= SAFE_BITS
            ? split(Math.abs(unscaled.longValue()) * fill)
            : split(unscaled.abs().multiply(BigInteger.valueOf(fill)));
    int fractionDigits = (scale + BASE_DECIMALS - 1) / BASE_DECIMALS;
    weight = count == 0 ? 0 : count + dropped - fractionDigits - 1;
  }

  int byteCount() {
    return HEADER_BYTES + count * Short.BYTES;
  }

  void write(BigEndianBytes out) {
    out.addShort(count);
    out.addShort(weight);
    out.addShort(negative ? NEGATIVE : 0);
    out.addShort(decimals);
    for (int i = count - 1; i >= 0; i--) {
      out.addShort(lastToFirst[i]);
    }
  }

  /** Returns how many zeros at the end were dropped. */
  private int split(long number) {
    int dropped = 0;
    for (long rest = number; rest != 0; rest /= BASE) {
      dropped += add((short) (rest % BASE));
    }
    return dropped;
  }

  private int split(BigInteger number) {
    int dropped = 0;
    BigInteger rest = number;
    while (rest.signum() != 0) {
      BigInteger[] parts = rest.divideAndRemainder(BIG_BASE);
      dropped += add(parts[1].shortValue());
      rest = parts[0];
    }
    return dropped;
  }

  private int add(short digit) {
    if (count == 0 && digit == 0) {
      return 1;
    }
    if (count == lastToFirst.length) {
      lastToFirst = Arrays.copyOf(lastToFirst, count * 2);
    }
    lastToFirst[count++] = digit;
    return 0;
  }
}
