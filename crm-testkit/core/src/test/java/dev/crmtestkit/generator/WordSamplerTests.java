package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The resource must stay as it is when Datafaker is upgraded, so it is compared only with what the
 * version that it names gives; {@link WordsTests} holds the frozen bytes themselves.
 */
class WordSamplerTests {

  @Test
  @DisabledIfSystemProperty(named = "words.update", matches = "true")
  void theVersionNamedInTheResourceReproducesItByteForByte() throws IOException {
    String frozen = Files.readString(WordSampler.RESOURCE);
    assumeTrue(frozen.startsWith("# Sampled from Datafaker " + WordSampler.version() + " "));

    assertThat(new WordSampler().resource()).isEqualTo(frozen);
  }

  @Test
  void samplingTwiceGivesTheSameBytes() {
    assertThat(new WordSampler().resource()).isEqualTo(new WordSampler().resource());
  }

  @Test
  @EnabledIfSystemProperty(named = "words.update", matches = "true")
  void writesTheResourceWhenAskedTo() throws IOException {
    WordSampler.main(new String[0]);
  }
}
