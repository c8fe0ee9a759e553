package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.CrmTable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every locale and of a mix of all. */
class LocaleTests {

  private static final LocaleMix ALL =
      new LocaleMix(
          new EnumMap<>(
              Map.of(
                  CrmLocale.EN, 30,
                  CrmLocale.EN_GB, 20,
                  CrmLocale.DE, 20,
                  CrmLocale.FR, 10,
                  CrmLocale.ES, 10,
                  CrmLocale.JA, 10)));

  static Stream<CrmData> dataSets() {
    return Stream.concat(Stream.of(CrmLocale.values()).map(LocaleMix::only), Stream.of(ALL))
        .map(mix -> data(mix, mix.percents().size()));
  }

  private static CrmData data(LocaleMix mix, long seed) {
    return CrmData.of(
        CrmSpec.empty()
            .withSeed(seed)
            .withLocales(mix)
            .withCount(CrmTable.COMPANIES, 20_000)
            .withCount(CrmTable.CONTACTS, 50_000)
            .withCount(CrmTable.CONTACT_PHONES, 60_000));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void mailIsUniqueAndInAsciiAtReservedDomains(CrmData data) {
    Set<String> seen = new HashSet<>();
    data.companies().forEach(row -> seen.add(domain(row)));
    data.contacts().forEach(row -> seen.add(row.email()));
    assertThat(seen)
        .hasSize(70_000)
        .allMatch(mail -> mail.matches("([a-z-]+\\.[a-z-]+[0-9]*@)?[a-z]+(-[a-z0-9]+)*\\.example"));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void phonesReachNobodyAndAreOfTheCountry(CrmData data) {
    assertThat(data.contacts().stream().filter(contact -> contact.phone() != null))
        .allMatch(contact -> isFictional(contact, Objects.requireNonNull(contact.phone())));
    assertThat(data.contactPhones().stream())
        .allMatch(phone -> isFictional(data.contactOf(phone), phone.phone()));
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void peopleAreInTheCountryOfTheirCompanyAndMostlyInItsCity(CrmData data) {
    long together = 0;
    for (Contact contact : data.contacts().list()) {
      Company company = data.companyOf(contact);
      assertThat(contact.country()).isEqualTo(company.country());
      assertPlace(contact);
      together += Objects.equals(contact.postalCode(), company.postalCode()) ? 1 : 0;
    }
    assertThat(together / 50_000.0).isBetween(0.89, 0.93);
  }

  @Test
  void theMixIsInTheProportionsAskedFor() {
    Map<CrmLocale, Integer> counts = new EnumMap<>(CrmLocale.class);
    data(ALL, 42)
        .companies()
        .forEach(
            row -> counts.merge(CrmLocale.ofCountry(row.country()).orElseThrow(), 1, Integer::sum));
    ALL.percents()
        .forEach(
            (locale, percent) ->
                assertThat(counts.get(locale) / 200.0).isBetween(percent - 1.5, percent + 1.5));
  }

  @Test
  void namesFitTheLocaleButForOneOfTenWhereThereAreSeveral() {
    Set<String> kanji = new HashSet<>(Homeland.of(CrmLocale.JA).words().lastNames().words());
    CrmData mixed = data(ALL, 42);
    double atHome =
        mixed.contacts().stream()
            .filter(contact -> "JP".equals(contact.country()))
            .mapToInt(contact -> kanji.contains(contact.lastName()) ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(atHome).isBetween(0.88, 0.92);
    assertThat(data(LocaleMix.only(CrmLocale.JA), 42).contacts().stream())
        .allMatch(contact -> kanji.contains(contact.lastName()));
  }

  private static void assertPlace(Contact contact) {
    CrmLocale locale = CrmLocale.ofCountry(contact.country()).orElseThrow();
    Place place = Homeland.of(locale).places().find(contact.city(), null).orElseThrow();
    assertThat(contact.region()).isEqualTo(place.region());
    assertThat(contact.timeZone()).isEqualTo(place.timeZone());
    String start = place.postalCode().toString().split("[#%@]", 2)[0];
    assertThat(contact.postalCode()).startsWith(start);
    if (contact.phone() != null) {
      assertThat(place.phones())
          .anyMatch(form -> contact.phone().startsWith(form.toString().split("#", 2)[0]));
    }
  }

  private static boolean isFictional(Contact contact, String phone) {
    return FictionalPhones.isIn(Objects.requireNonNull(contact.country()), phone);
  }

  private static String domain(Company company) {
    return Objects.requireNonNull(company.domain());
  }
}
