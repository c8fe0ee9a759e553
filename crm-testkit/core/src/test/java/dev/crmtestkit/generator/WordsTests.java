package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

  private static final Words WORDS = Words.english();

  @Test
  void thereAreEnoughWordsOfEachKind() {
    assertThat(WORDS.firstNames()).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(WORDS.lastNames()).hasSizeGreaterThanOrEqualTo(450);
    assertThat(WORDS.companySuffixes()).contains("Inc", "LLC", "Group");
    assertThat(WORDS.productAdjectives()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(WORDS.productNouns()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(WORDS.jobSeniorities()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(WORDS.jobFields()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(WORDS.jobPositions()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(WORDS.departments()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(WORDS.industries()).hasSize(12);
    assertThat(WORDS.companyNounsByIndustry()).containsOnlyKeys(WORDS.industries());
    assertThat(WORDS.companyNounsByIndustry().values())
        .allSatisfy(nouns -> assertThat(nouns).hasSizeBetween(8, 12));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void wordsAreLettersWithHyphensApostrophesAndSingleSpacesBetween(List<String> words) {
    assertThat(words).allSatisfy(word -> assertThat(word).matches("[A-Za-z]+([-' ][A-Za-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void wordsOfAListStayDistinctWhenFoldedForAnAddress(List<String> words) {
    assertThat(words.stream().map(WordSampler::folded)).doesNotHaveDuplicates().doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsCannotBeChanged(List<String> words) {
    assertThatThrownBy(() -> words.set(0, "")).isInstanceOf(UnsupportedOperationException.class);
  }

  static Stream<List<String>> lists() {
    return Stream.concat(
        Stream.of(
            WORDS.firstNames(),
            WORDS.lastNames(),
            WORDS.companySuffixes(),
            WORDS.productAdjectives(),
            WORDS.productNouns(),
            WORDS.jobSeniorities(),
            WORDS.jobFields(),
            WORDS.jobPositions(),
            WORDS.departments(),
            WORDS.industries()),
        WORDS.industries().stream().map(WORDS::companyNouns));
  }

  /** If this fails, rows have changed: restore the words, or raise the generator's version. */
  @ParameterizedTest
  @CsvSource({
    "words/en.txt, bb11640abc88a748f906d113700dfad05a14c26f73b1f10c57fee9d88433b3e9",
    "words/en-curated.txt, 538935d26e5f538ead6da1519440ca8e428328d5138a06e5f6f2b8de64cc39d7",
  })
  void wordsAreFrozenWithTheGeneratorVersion(String resource, String digest) throws Exception {
    assertThat(sha256(resource)).isEqualTo(digest);
  }

  @Test
  void anUnknownIndustryIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORDS.companyNouns("Alchemy"))
        .withMessageStartingWith("industry must be one of [Software, ")
        .withMessageEndingWith("but was Alchemy");
  }

  @Test
  void aMissingResourceIsNamed() {
    assertThatThrownBy(() -> WordFile.read("words/xx.txt"))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "word list words/xx.txt must be on the class path, but is not: use a complete jar");
  }

  @Test
  void aMissingSectionIsNamed() {
    assertThatThrownBy(() -> WordFile.read("words/en-curated.txt").section("planet"))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith(
            "word list words/en-curated.txt must have a section [planet], but has only department,");
  }

  @Test
  void aWordBeforeTheFirstSectionIsNamed() {
    assertThatThrownBy(() -> WordFile.read("words/headless.txt"))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "word list words/headless.txt must start with a [section], but starts with Ada");
  }

  private static String sha256(String resource) throws Exception {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource))) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(in.readAllBytes()));
    }
  }
}
