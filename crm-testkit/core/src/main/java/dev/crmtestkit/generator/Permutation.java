package dev.crmtestkit.generator;

/**
 * A keyed permutation of [0, size) that is computed, not stored, in both directions.
 *
 * <p>A Feistel network over the smallest power of two that holds the size, walked until it lands
 * inside (J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002); fewer
 * than two walks on average. The halves need not be equal: each round changes one by the other.
 */
final class Permutation implements RankOrder {

  private static final int ROUNDS = 4;

  private final long key;
  private final long size;
  private final int lowBits;
  private final long lowMask;
  private final long highMask;

  Permutation(long key, long size) {
    this.key = key;
    this.size = size;
    int bits = size <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(size - 1);
    lowBits = bits / 2;
    lowMask = (1L << lowBits) - 1;
    highMask = (1L << (bits - lowBits)) - 1;
  }

  long size() {
    return size;
  }

  /** Where {@code index} goes. */
  @Override
  public long rank(long index) {
    long value = index;
    do {
      value = forward(value);
    } while (value >= size);
    return value;
  }

  /** What came to {@code rank}. */
  @Override
  public long index(long rank) {
    long value = rank;
    do {
      value = backward(value);
    } while (value >= size);
    return value;
  }

  private long forward(long value) {
    long low = value & lowMask;
    long high = value >>> lowBits;
    for (int round = 0; round < ROUNDS; round += 2) {
      high ^= scramble(low, round) & highMask;
      low ^= scramble(high, round + 1) & lowMask;
    }
    return (high << lowBits) | low;
  }

  private long backward(long value) {
    long low = value & lowMask;
    long high = value >>> lowBits;
    for (int round = ROUNDS - 2; round >= 0; round -= 2) {
      low ^= scramble(high, round + 1) & lowMask;
      high ^= scramble(low, round) & highMask;
    }
    return (high << lowBits) | low;
  }

  private long scramble(long half, int round) {
    return Mixer.at(key + round, half);
  }
}
