package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cities of a country, drawn by their size. They stand in the resources {@code places/}, where
 * each country's numbers for fiction are explained, too.
 */
final class Places {

  /** What the lines of a resource have between two of their parts. */
  private static final String BAR = " | ";

  private static final int PARTS = 6;

  private final List<Place> places;

  /** Up to which share of the whole each place reaches. */
  private final double[] reach;

  private Places(List<Place> places, double[] reach) {
    this.places = List.copyOf(places);
    this.reach = reach;
  }

  /**
   * @throws CrmException if the resource is missing or a line is not as it should be
   */
  static Places of(CrmLocale locale, String callingCode) {
    String country = locale.country();
    WordFile file =
        WordFile.read("places/".concat(country.toLowerCase(Locale.ROOT)).concat(".txt"));
    List<String> mobile = file.sections().getOrDefault("mobile", List.of());
    List<Place> places = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (String line : file.section("place")) {
      String[] parts = parts(file, line);
      places.add(place(parts, country, phones(callingCode, parts[4], mobile)));
      weights.add(Integer.parseInt(parts[5]));
    }
    return new Places(places, reach(weights));
  }

  /** All of them, in the order of the resource. */
  List<Place> all() {
    return places;
  }

  /**
   * The place that belongs to a random number, the larger ones more often.
   *
   * @param share in [0, 1)
   */
  Place at(double share) {
    int found = Arrays.binarySearch(reach, share);
    return places.get(found < 0 ? -found - 1 : found + 1);
  }

  /** The place of that city, or else one in that region. */
  Optional<Place> find(@Nullable String city, @Nullable String region) {
    return places.stream()
        .filter(place -> place.city().equals(city))
        .findFirst()
        .or(() -> places.stream().filter(place -> place.region().equals(region)).findFirst());
  }

  private static String[] parts(WordFile file, String line) {
    String[] parts = new String[PARTS];
    int from = 0;
    for (int i = 0; i < PARTS; i++) {
      int bar = line.indexOf(BAR, from);
      if (bar < 0 == i < PARTS - 1) {
        throw new CrmException(
            "place in " + file.name() + " must have " + PARTS + " parts, but was " + line, null);
      }
      parts[i] = bar < 0 ? line.substring(from) : line.substring(from, bar);
      from = bar + BAR.length();
    }
    return parts;
  }

  private static Place place(String[] parts, String country, List<DigitPattern> phones) {
    return new Place(parts[0], parts[1], country, parts[2], new DigitPattern(parts[3]), phones);
  }

  /** Those of the city come twice, so that of three people one has a mobile number. */
  private static List<DigitPattern> phones(String code, String numbers, List<String> mobile) {
    List<DigitPattern> phones = new ArrayList<>();
    for (String number : numbers.split(", ", -1)) {
      DigitPattern pattern = new DigitPattern(code.concat(number));
      phones.add(pattern);
      if (!mobile.isEmpty()) {
        phones.add(pattern);
      }
    }
    for (String number : mobile) {
      phones.add(new DigitPattern(code.concat(number)));
    }
    return List.copyOf(phones);
  }

  private static double[] reach(List<Integer> weights) {
    double sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    double[] reach = new double[weights.size()];
    long passed = 0;
    for (int i = 0; i < reach.length; i++) {
      passed += weights.get(i);
      reach[i] = passed / sum;
    }
    return reach;
  }
}
