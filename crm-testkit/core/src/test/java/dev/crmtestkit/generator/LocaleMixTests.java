package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleMixTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja", "en:70,de:30", "de:1,fr:1,ja:98"})
  void aMixIsWrittenAsItIsRead(String text) {
    assertThat(LocaleMix.parse(text)).hasToString(text);
  }

  @Test
  void orderCaseAndBlanksDoNotMatter() {
    assertThat(LocaleMix.parse(" DE:30, en:70 ")).isEqualTo(LocaleMix.parse("en:70,de:30"));
  }

  @Test
  void theHundredthOfAHundredIsTheWholeMix() {
    assertThat(LocaleMix.parse("fr:100")).isEqualTo(LocaleMix.only(CrmLocale.FR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en:70,de:20 | percents of locales must add up to 100, but en:70,de:20 come to 90",
        "en:100,de:0 | percent of locale de must be at least 1, but was 0",
        "en:50,en:50 | locale en must stand once only, but stands twice in en:50,en:50",
        "en,de | locales must be like en or en:70,de:30, but were 'en,de'",
        "en:70,de:x | locales must be like en or en:70,de:30, but were 'en:70,de:x'",
      })
  void aMixThatCannotBeIsRefused(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocaleMix.parse(text))
        .withMessage(message);
  }

  @Test
  void anUnknownLocaleIsRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocaleMix.parse("klingon"))
        .withMessageStartingWith("there is no locale 'klingon'; the locales are en, ");
  }

  @Test
  void aMixWithoutLocalesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocaleMix(Map.of()))
        .withMessage("percents of locales must add up to 100, but none are given");
  }
}
