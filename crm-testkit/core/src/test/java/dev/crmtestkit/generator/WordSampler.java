package dev.crmtestkit.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Samples Datafaker's word lists into the resource {@code words/en.txt}, which is then frozen with
 * {@link CrmData#GENERATOR_VERSION}. Datafaker changes its lists from version to version; if rows
 * were made from them directly, each upgrade would change every row and break the golden digests,
 * ours and those of our users.
 *
 * <p>The same Datafaker gives the same bytes. To sample anew, raise the generator's version and run
 * the command in the head of the resource.
 */
final class WordSampler {

  static final Path RESOURCE = Path.of("src/main/resources/dev/crmtestkit/generator/words/en.txt");

  private static final String HEAD =
      """
      # Sampled from Datafaker %s (Apache-2.0), and frozen with CrmData.GENERATOR_VERSION: any change
      # here changes rows, so it needs a new version and new golden digests. To sample anew, run
      # mvn -pl crm-testkit/core -am test -Dtest=WordSamplerTests -Dwords.update=true \\
      #   -Dsurefire.failIfNoSpecifiedTests=false
      """;

  /** As many of each list of first names; what both have counts once. */
  private static final int FIRST_NAMES = 700;

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]+( [A-Za-z'-]+)*");

  private static final Pattern WORD_START = Pattern.compile("(?<![A-Za-z'])[a-z]");

  private static final long SEED = 42;

  private final Random random = new Random(SEED);
  private final Faker faker = new Faker(Locale.ENGLISH, random);
  private final WordFile unfit = WordFile.read("words/unfit-en.txt");

  /** Writes the resource; the working directory is the module's. */
  public static void main(String[] args) throws IOException {
    Files.writeString(RESOURCE, new WordSampler().resource());
  }

  /** The version of Datafaker on the class path. */
  static String version() {
    return Faker.class.getPackage().getImplementationVersion();
  }

  /** The whole text of the resource. */
  String resource() {
    return sections().entrySet().stream()
        .map(section -> "\n[" + section.getKey() + "]\n" + lines(section.getValue()))
        .collect(Collectors.joining("", HEAD.formatted(version()), ""));
  }

  /** The words by section, in the order of the alphabet. */
  private Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    put(sections, "first-name", firstNames());
    put(sections, "last-name", list("name.last_name").stream());
    put(sections, "company-suffix", list("company.suffix").stream());
    put(sections, "product-adjective", titles(buzzwords(0), buzzwords(1)));
    put(sections, "product-noun", titles(buzzwords(2), list("hacker.noun")));
    put(sections, "job-seniority", list("job.seniority").stream());
    put(sections, "job-field", list("job.field").stream());
    put(sections, "job-position", list("job.position").stream());
    return sections;
  }

  private void put(Map<String, List<String>> sections, String name, Stream<String> words) {
    Set<String> taken = new HashSet<>();
    unfit.sections().getOrDefault(name, List.of()).forEach(word -> taken.add(folded(word)));
    List<String> fit =
        words
            .filter(word -> WORD.matcher(word).matches())
            .filter(word -> taken.add(folded(word)))
            .sorted()
            .toList();
    sections.put(name, fit);
  }

  private Stream<String> firstNames() {
    return Stream.of("name.male_first_name", "name.female_first_name")
        .flatMap(key -> drawn(list(key), FIRST_NAMES))
        .filter(name -> name.length() > 2);
  }

  private Stream<String> drawn(List<String> words, int count) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(count);
  }

  private List<String> list(String key) {
    return faker.fakeValuesService().fetchObject(key, faker.getContext());
  }

  /**
   * Datafaker's catch phrases are one word of each of three lists: two of adjectives, then nouns.
   */
  private List<String> buzzwords(int list) {
    List<List<String>> lists =
        faker.fakeValuesService().fetchObject("company.buzzwords", faker.getContext());
    return lists.get(list);
  }

  private static Stream<String> titles(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).map(WordSampler::title);
  }

  private static String title(String word) {
    return WORD_START.matcher(word).replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
  }

  /** What is left of a word in an e-mail address or a domain, at the least. */
  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String lines(List<String> words) {
    return words.stream().map(word -> word + "\n").collect(Collectors.joining());
  }
}
