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
    "places/de.txt, 41da3b19ceacc6df0e1bb5ff49607423dfe05a45d3e65f7a396657d38303e84a",
    "places/es.txt, fc85457e29ba2e8e70129bd7cf5947be0e7041787510079306a74505a78589a7",
    "places/fr.txt, a9b098d51eac9df4634f8820b093e499872f03cc2535665a73bf5add716e9926",
    "places/gb.txt, d8ae2d25ffc23c224019deda73a5df07f2459d93a542cc46a95f1f79434a1118",
    "places/jp.txt, b6492ec5fa00929cd03ff1c0eb6eec0fdeb00efa05d064f70abb9cae215712bb",
    "places/us.txt, 5c8788f4a2503bcab0a91de552cf15374bb06fcda791d1eab4ab091607409982",
    "words/de-curated.txt, a76b135704d6b03075a5c722525a834e35a5c3d0c3335d9cee50c0335a8f3503",
    "words/de.txt, 418a042483654c11652c4a4012e68970e4ff9eb514316f4ca3f5f7697530a3c1",
    "words/en-curated.txt, a079fd8c31dde49ac3d00474939c01c2300473ba0e2bf0f94bf45dc522555832",
    "words/en-gb-curated.txt, 8d22a4a02d1bfff60fb0dd8277cf9f67ea705ca4cb0b4b6a238c8ca2df086cbf",
    "words/en.txt, bb11640abc88a748f906d113700dfad05a14c26f73b1f10c57fee9d88433b3e9",
    "words/es-curated.txt, 9853c6de6e81601229e41d98ed00bad67d1e81c5d4699bcb7de57caf540f106f",
    "words/es.txt, 66ea1eb1d357332c110c4451029b877c659697c140cbaac45f3fc3501bed2acd",
    "words/fr-curated.txt, 24f64adfefa2f081eeb12ec41bd35dd7e2e51070a5cab81ef8058ab7a59b5222",
    "words/fr.txt, 9cf8651be02ac0a688e583e6cf46e17113a34c2ae23aa12da2a141a52be7e6b1",
    "words/ja-curated.txt, 67bd8b2aed069a0056bc3e5cd72ea99d46eadcee2167156b7c3ff5100c6e4af6",
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
