package dev.crmtestkit.schema;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class WarmUpTests {

  /** Providers do not hear of its failures. */
  @Test
  void needsNoDatabase() {
    assertThatNoException().isThrownBy(CrmSchema::warmUp);
  }
}
