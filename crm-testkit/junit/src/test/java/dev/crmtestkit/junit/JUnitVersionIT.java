package dev.crmtestkit.junit;

import org.junit.jupiter.api.Test;

/** The same for the plugin that runs the tests with a server. */
class JUnitVersionIT {

  @Test
  void theVersionIsTheOneThatTheBuildMeant() {
    JUnitVersionTests.assertVersionIsTheOneMeant();
  }
}
