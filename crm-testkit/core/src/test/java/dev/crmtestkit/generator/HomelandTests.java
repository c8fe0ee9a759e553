package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HomelandTests {

  private static final Map<String, String> POSTAL_CODES =
      Map.of(
          "US", "\\d{5}",
          "GB", "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}",
          "DE", "\\d{5}",
          "FR", "\\d{5}",
          "ES", "(0[1-9]|[1-4]\\d|5[0-2])\\d{3}",
          "JP", "\\d{3}-\\d{4}");

  @ParameterizedTest
  @EnumSource
  void thereAreEnoughNames(CrmLocale locale) {
    LocalWords words = Homeland.of(locale).words();
    assertThat(words.firstNames().size()).isGreaterThanOrEqualTo(100);
    assertThat(words.lastNames().size()).isGreaterThanOrEqualTo(100);
    assertThat(words.streets()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(words.fewestNouns()).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void whatMailSpellsIsDistinctAndOneWordOfAscii(CrmLocale locale) {
    LocalWords words = Homeland.of(locale).words();
    Stream.of(words.firstNames(), words.lastNames())
        .forEach(
            names ->
                assertThat(names.inMail())
                    .hasSize(names.words().size())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z]+(-[a-z]+)?")));
  }

  @ParameterizedTest
  @EnumSource
  void noTwoIndustriesShareANoun(CrmLocale locale) {
    Map<Industry, SpelledWords> nouns = Homeland.of(locale).words().companyNouns();
    assertThat(nouns).containsOnlyKeys(Industry.values());
    assertThat(nouns.values().stream().flatMap(of -> of.inMail().stream()))
        .doesNotHaveDuplicates()
        .allMatch(noun -> noun.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @EnumSource
  void formsHaveEachOfTheirPartsOnce(CrmLocale locale) {
    LocalWords words = Homeland.of(locale).words();
    assertThat(words.legalForms().stream().map(form -> form.of("X")))
        .allMatch(name -> name.matches("[^X*{]*X[^X*{]*"));
    assertThat(words.address().of("Street", 7))
        .matches("7 Street|Street 7|Street, 7|Street7\u756a");
  }

  @ParameterizedTest
  @EnumSource
  void placesHaveCodesAndNumbersOfTheirCountry(CrmLocale locale) {
    List<Place> places = Homeland.of(locale).places().all();
    assertThat(places).hasSizeBetween(15, 40).extracting(Place::city).doesNotHaveDuplicates();
    for (Place place : places) {
      for (int bits = 0; bits < 1000; bits++) {
        long chance = Mixer.mix(bits);
        assertThat(place.postalCode().fill(chance)).matches(POSTAL_CODES.get(place.country()));
        Address address = Address.at(place, chance);
        assertThat(FictionalPhones.isIn(place.country(), address.phone(chance))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void largerCitiesComeMoreOften(CrmLocale locale) {
    Places places = Homeland.of(locale).places();
    assertThat(places.at(0)).isEqualTo(places.all().get(0));
    assertThat(places.at(Math.nextDown(1.0))).isEqualTo(places.all().get(places.all().size() - 1));
    assertThat(Stream.of(0.01, 0.02, 0.03).map(places::at)).containsOnly(places.all().get(0));
  }

  @Test
  void aLocaleHasACountryOfItsOwnAndItsCurrency() {
    for (CrmLocale locale : CrmLocale.values()) {
      assertThat(CrmLocale.ofCountry(locale.country())).contains(locale);
      assertThat(locale.currency().name()).matches("USD|GBP|EUR|JPY");
    }
    assertThat(CrmLocale.EN_GB.label()).isEqualTo("en-gb");
    assertThat(CrmLocale.ofCountry("CH")).isEmpty();
    assertThat(CrmLocale.ofCountry(null)).isEmpty();
  }

  @Test
  void theIndustriesAreThoseOfTheWordsAndMakeAWhole() {
    assertThat(Stream.of(Industry.values()).map(Industry::label))
        .containsExactlyElementsOf(Words.english().industries());
    assertThat(Stream.of(Industry.values()).mapToInt(Industry::percent).sum()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"A#-%@, 0, A0-1A", "###, -1, 999", "none, 7, none"})
  void aPatternIsFilledByChance(String pattern, long bits, String text) {
    assertThat(new DigitPattern(pattern).fill(bits)).isEqualTo(text);
  }
}
