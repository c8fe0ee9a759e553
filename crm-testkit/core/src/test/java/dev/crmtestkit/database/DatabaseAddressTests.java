package dev.crmtestkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTests {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host:1/crm?ssl=true, jdbc:postgresql://host:1/lane?ssl=true",
    "jdbc:postgresql://host, jdbc:postgresql://host/lane",
    "jdbc:postgresql:crm?options=-c%20x=/y, jdbc:postgresql:lane?options=-c%20x=/y"
  })
  void aSiblingDiffersInTheNameAlone(String url, String sibling) {
    DatabaseAddress address = new DatabaseAddress(url, "me", "secret").sibling("lane");
    assertThat(address).isEqualTo(new DatabaseAddress(sibling, "me", "secret"));
    assertThat(address.database()).isEqualTo("lane");
  }

  /** Else the driver would not ask the user's password file. */
  @Test
  void anEmptyPasswordIsNone() {
    String url = "jdbc:postgresql://host/crm";
    assertThat(new DatabaseAddress(url, "me", "").source().getPassword()).isNull();
    assertThat(new DatabaseAddress(url, "me", "secret").source().getPassword()).isEqualTo("secret");
  }
}
