package dev.crmtestkit.generator;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/** Where companies are at home: their locale, their address, and the names that are usual there. */
final class CompanyHomes {

  private static final int PERCENT = 100;

  /** By percent: as many places as the locale has companies of a hundred. */
  private final CrmLocale[] locales = new CrmLocale[PERCENT];

  private final Map<CrmLocale, CompanyNames> names = new EnumMap<>(CrmLocale.class);

  private final Cells locale;
  private final Cells city;
  private final Cells postalCode;
  private final Cells street;
  private final Cells houseNumber;

  CompanyHomes(Draw draw, LocaleMix mix) {
    int percent = 0;
    for (Map.Entry<CrmLocale, Integer> share : mix.percents().entrySet()) {
      names.put(share.getKey(), new CompanyNames(draw, Homeland.of(share.getKey())));
      for (int i = 0; i < share.getValue(); i++) {
        locales[percent++] = share.getKey();
      }
    }
    locale = draw.column("companies.country");
    city = draw.column("companies.city");
    postalCode = draw.column("companies.postal_code");
    street = draw.column("companies.street");
    houseNumber = draw.column("companies.street.number");
  }

  CrmLocale locale(long row) {
    return locales[locale.below(row, PERCENT)];
  }

  CompanyNames names(long row) {
    return requireNonNull(names.get(locale(row)));
  }

  Place place(long row) {
    return Homeland.of(locale(row)).places().at(city.unit(row));
  }

  Address address(long row) {
    return Address.at(place(row), postalCode.bits(row));
  }

  String street(long row) {
    LocalWords words = Homeland.of(locale(row)).words();
    RowRange numbers = words.houseNumbers();
    long number = houseNumber.between(row, numbers.start(), numbers.end() - 1);
    return words.address().of(street.pick(row, words.streets()), number);
  }
}
