package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A data set of the panel. What a statistic is of, such as deals or companies, there are {@code
 * size} of.
 */
record Sample(long seed, int size) {

  private static final int LARGE = 50_000;
  private static final int SMALL = 5_000;

  private static final LocaleMix WORLD =
      new LocaleMix(
          new EnumMap<>(
              Map.of(
                  CrmLocale.EN, 30,
                  CrmLocale.EN_GB, 20,
                  CrmLocale.DE, 20,
                  CrmLocale.FR, 10,
                  CrmLocale.ES, 10,
                  CrmLocale.JA, 10)));

  /** Twenty seeds at n = 5,000, and one at n = 50,000. */
  static Stream<Sample> panel() {
    return Stream.concat(
        LongStream.rangeClosed(1, 20).mapToObj(seed -> new Sample(seed, SMALL)),
        Stream.of(new Sample(21, LARGE)));
  }

  /** As many of most tables as there are deals; of every second seed all over the world. */
  CrmSpec spec() {
    return Panel.spec(size)
        .withSeed(seed)
        .withLocales(seed % 2 == 0 ? WORLD : LocaleMix.only(CrmLocale.EN));
  }

  CrmData data() {
    return CrmData.of(spec());
  }

  Laws laws() {
    return FirstLaws.of(spec());
  }

  /** Companies and contacts only. */
  CrmData companies(int contactsPerCompany) {
    return CrmData.of(
        CrmSpec.empty()
            .withSeed(seed)
            .withCount(CrmTable.COMPANIES, size)
            .withCount(CrmTable.CONTACTS, (long) contactsPerCompany * size));
  }

  /** Contacts and what they do only. */
  CrmData contacts(int activitiesPerContact) {
    return CrmData.of(
        CrmSpec.empty()
            .withSeed(seed)
            .withCount(CrmTable.COMPANIES, size / 5)
            .withCount(CrmTable.CONTACTS, size)
            .withCount(CrmTable.ACTIVITIES, (long) activitiesPerContact * size));
  }
}
