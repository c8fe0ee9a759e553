package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TuningTests {

  @Test
  void theStandardIsTheBalancedProfile() {
    assertThat(Tuning.STANDARD).isEqualTo(Tuning.of(Profile.named("balanced")));
  }

  @Test
  void aProfileWithATypingErrorIsRefusedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profile.named("skwed"))
        .withMessage("there is no profile 'skwed'; did you mean skewed?");
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tuning.STANDARD.withOpenShare(0.9))
        .withMessage("open share must be in [0.05, 0.6], but was 0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tuning.STANDARD.withContactSlope(-0.1))
        .withMessage("contact slope must be in [0.0, 0.95], but was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tuning.STANDARD.withMissingData(Double.NaN))
        .withMessage("missing data must be in [0.0, 3.0], but was NaN");
  }
}
