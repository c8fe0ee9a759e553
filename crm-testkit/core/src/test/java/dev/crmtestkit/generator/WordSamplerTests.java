package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The resource must stay as it is when Datafaker is upgraded, so it is compared only with what the
 * version that it names gives; {@link WordsTests} holds the frozen bytes themselves.
 */
class WordSamplerTests {

  @Test
  void theVersionNamedInTheResourceReproducesItByteForByte() throws IOException {
    if (Boolean.getBoolean("words.update")) {
      WordSampler.main(new String[0]);
    }
    String sampled = new WordSampler().resource();

    assertThat(Files.readString(WordSampler.RESOURCE))
        .satisfiesAnyOf(
            frozen -> assertThat(frozen).isEqualTo(sampled),
            frozen -> assertThat(firstLine(frozen)).isNotEqualTo(firstLine(sampled)));
  }

  @Test
  void samplingTwiceGivesTheSameBytes() {
    assertThat(new WordSampler().resource()).isEqualTo(new WordSampler().resource());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
