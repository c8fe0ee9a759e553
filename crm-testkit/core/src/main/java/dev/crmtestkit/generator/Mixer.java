package dev.crmtestkit.generator;

/**
 * The one source of chance: a mixer of 64-bit words. Frozen: every value of every data set rests on
 * these constants, so a change of any of them means a new {@link CrmData#GENERATOR_VERSION}.
 *
 * <p>The finalizer is "variant 13" of David Stafford's search for better MurmurHash3 mixers (2011);
 * stepping by the golden ratio before it is SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), here entered at any index without the steps
 * before.
 */
final class Mixer {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Mixer() {}

  /** A bijection of the 64-bit words in which every input bit moves about half the output bits. */
  static long mix(long word) {
    long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The word at {@code index} of the stream that starts at {@code seed}. */
  static long at(long seed, long index) {
    return mix(seed + GOLDEN_RATIO * (index + 1));
  }

  /** A seed for everything of that name: a new name disturbs no other. */
  static long named(long seed, String name) {
    long state = mix(seed + GOLDEN_RATIO);
    for (int i = 0; i < name.length(); i++) {
      state = mix(state * GOLDEN_RATIO + name.charAt(i));
    }
    return state;
  }
}
