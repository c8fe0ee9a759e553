package dev.crmtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The build says that it runs every test with two versions of JUnit; this asks JUnit itself. */
class JUnitVersionTests {

  @Test
  void theVersionIsTheOneThatTheBuildMeant() {
    assertVersionIsTheOneMeant();
  }

  static void assertVersionIsTheOneMeant() {
    String location = Test.class.getProtectionDomain().getCodeSource().getLocation().toString();

    assertThat(location).endsWith("-" + System.getProperty("crm.testkit.expected.junit") + ".jar");
  }
}
