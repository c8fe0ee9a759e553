package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is, without the street.
 *
 * @param phones numbers that somebody there may have, at least one
 */
record Address(
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String timeZone,
    List<DigitPattern> phones) {

  static Address at(Place place, long postalBits) {
    return new Address(
        place.city(),
        place.region(),
        place.postalCode().fill(postalBits),
        place.country(),
        place.timeZone(),
        place.phones());
  }

  /** Of a company that was in the database before. */
  static Address of(Company row) {
    return new Address(
        row.city(),
        row.region(),
        row.postalCode(),
        row.country(),
        row.timeZone(),
        phones(row.city(), row.region(), row.country()));
  }

  /** Of a contact that was in the database before. */
  static Address of(Contact row) {
    return new Address(
        row.city(),
        row.region(),
        row.postalCode(),
        row.country(),
        row.timeZone(),
        phones(row.city(), row.region(), row.country()));
  }

  /** A telephone number there, which reaches nobody. */
  String phone(long bits) {
    int choice = (int) (((bits >>> 32) * phones.size()) >>> 32);
    return phones.get(choice).fill(Mixer.mix(bits));
  }

  /** Those of the city if we know it, else of the region, else of the country's largest city. */
  private static List<DigitPattern> phones(
      @Nullable String city, @Nullable String region, @Nullable String country) {
    Optional<CrmLocale> locale = CrmLocale.ofCountry(country);
    Places places = Homeland.of(locale.orElse(CrmLocale.EN)).places();
    return places.find(city, region).orElseGet(() -> places.all().get(0)).phones();
  }
}
