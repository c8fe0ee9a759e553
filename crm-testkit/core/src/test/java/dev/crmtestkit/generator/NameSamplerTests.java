package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link WordSamplerTests}: compared only with what the version it names gives. */
class NameSamplerTests {

  @ParameterizedTest
  @EnumSource(names = {"DE", "FR", "ES"})
  void theVersionNamedInTheResourceReproducesItByteForByte(CrmLocale locale) throws IOException {
    NameSampler sampler = new NameSampler(locale);
    if (Boolean.getBoolean("words.update")) {
      sampler.write();
    }
    String sampled = sampler.resource();

    assertThat(Files.readString(sampler.path()))
        .satisfiesAnyOf(
            frozen -> assertThat(frozen).isEqualTo(sampled),
            frozen -> assertThat(firstLine(frozen)).isNotEqualTo(firstLine(sampled)));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
