package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixerTests {

  /** The first five words of SplitMix64 for seed 1234567, as published with many ports of it. */
  @Test
  void theStreamIsThatOfSplitMix64() {
    assertThat(LongStream.range(0, 5).map(index -> Mixer.at(1234567, index)))
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4593380528125082431L,
            Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void anEndlessStreamCanBeEnteredAnywhere() {
    assertThat(Mixer.at(7, Long.MAX_VALUE)).isNotEqualTo(Mixer.at(7, Long.MAX_VALUE - 1));
  }

  @Test
  void seedsOfNamesAreFrozen() {
    assertThat(Mixer.named(42, "contacts.first_name")).isEqualTo(1538689669284559936L);
    assertThat(Mixer.named(42, "contacts.last_name")).isEqualTo(-5016846594710166340L);
    assertThat(Mixer.named(43, "contacts.first_name")).isEqualTo(-3713307950711731597L);
  }
}
