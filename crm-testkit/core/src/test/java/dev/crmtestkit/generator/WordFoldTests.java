package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFoldTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna|anna",
        "O'Reilly|oreilly",
        "Mary Ann|mary-ann",
        "José|jose",
        "Müller|muller",
        "Strauß|strauss",
        "Søren|soren",
        "Łukasz|lukasz",
        "Ishikawa 2|ishikawa-2",
        "IDIL|idil"
      })
  void wordsBecomeLowerCaseAscii(String word, String folded) {
    assertThat(WordFold.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, Jürgen, juergen",
    "DE, Öztürk, oeztuerk",
    "DE, Großmann, grossmann",
    "DE, Ägidius, aegidius",
    "FR, Besançon, besancon",
    "FR, Anaïs, anais",
    "FR, Œuvrard, oeuvrard",
    "ES, Núñez, nunez",
    "ES, Güell, guell",
    "EN, Müller, muller"
  })
  void umlautsAreSpelledOutInGermanOnly(CrmLocale locale, String word, String folded) {
    assertThat(WordFold.fold(word, locale)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"山田", "''"})
  void whatHasNoLatinLettersBecomesEmpty(String word) {
    assertThat(WordFold.fold(word)).isEmpty();
  }
}
