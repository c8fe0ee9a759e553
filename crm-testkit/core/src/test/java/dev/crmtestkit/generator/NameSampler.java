package dev.crmtestkit.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Samples Datafaker's names of a locale into the resource {@code words/LABEL.txt}, which is then
 * frozen as {@link WordSampler}'s is. What Datafaker lacks stands in {@code LABEL-curated.txt}.
 *
 * @param locale one of those for which Datafaker has names of use
 */
record NameSampler(CrmLocale locale) {

  /** At most so many first names of each list, and so many last names. */
  private static final int MOST = 500;

  /** One word, since a hyphen stands between the parts of a domain. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");

  private static final long SEED = 42;

  private static final String HEAD =
      """
      # Sampled from Datafaker %s (Apache-2.0), and frozen with CrmData.GENERATOR_VERSION: any change
      # here changes rows, so it needs a new version and new golden digests. To sample anew, run
      # mvn -pl crm-testkit/core -am test -Dtest=NameSamplerTests -Dwords.update=true \\
      #   -Dsurefire.failIfNoSpecifiedTests=false
      """;

  Path path() {
    return WordSampler.RESOURCE.resolveSibling(locale.label() + ".txt");
  }

  void write() throws IOException {
    Files.writeString(path(), resource());
  }

  /** The whole text of the resource. */
  String resource() {
    Faker faker = new Faker(Locale.forLanguageTag(locale.label()), new Random(SEED));
    Stream<String> first =
        locale == CrmLocale.FR
            ? drawn(faker, "name.first_name")
            : Stream.concat(
                drawn(faker, "name.male_first_name"), drawn(faker, "name.female_first_name"));
    return HEAD.formatted(WordSampler.version())
        + section("first-name", first)
        + section("last-name", drawn(faker, "name.last_name"));
  }

  private String section(String name, Stream<String> words) {
    Set<String> taken = new HashSet<>();
    WordFile unfit = WordFile.read("words/unfit-names.txt");
    Stream.of(unfit.section(locale.label()), curated().getOrDefault(name, List.of()))
        .flatMap(List::stream)
        .forEach(word -> taken.add(WordFold.fold(word, locale)));
    List<String> fit =
        words
            .filter(word -> NAME.matcher(word).matches())
            .filter(word -> taken.add(WordFold.fold(word, locale)))
            .sorted()
            .toList();
    return "\n[" + name + "]\n" + String.join("\n", fit) + "\n";
  }

  private Map<String, List<String>> curated() {
    return WordFile.read("words/" + locale.label() + "-curated.txt").sections();
  }

  private static Stream<String> drawn(Faker faker, String key) {
    List<String> all = faker.fakeValuesService().fetchObject(key, faker.getContext());
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.stream().limit(MOST);
  }
}
