package dev.crmtestkit.database;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class DriverWarmUpTests {

  @Test
  void theDriverHasTheClassesThatAreLoadedEarly() {
    for (String name : DriverWarmUp.CLASSES) {
      assertThatNoException().isThrownBy(() -> Class.forName(name));
    }
  }
}
