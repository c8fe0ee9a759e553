package dev.crmtestkit.junit;

import static dev.crmtestkit.model.CrmTable.ACTIVITIES;
import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.CONTACT_EMAILS;
import static dev.crmtestkit.model.CrmTable.DEALS;
import static dev.crmtestkit.model.CrmTable.DEAL_PRODUCTS;
import static dev.crmtestkit.model.CrmTable.NOTES;
import static dev.crmtestkit.model.CrmTable.PRODUCTS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmLocale;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.LocaleMix;
import dev.crmtestkit.generator.Profile;
import dev.crmtestkit.generator.Tuning;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What the attributes of all levels come to. */
class DatasetReaderTests {

  private static final String HERE = DatasetReaderTests.class.getName();

  @Test
  void withoutAttributesTheDataSetIsTheStandardOne() {
    Dataset dataset = read(Plain.class);

    assertThat(dataset.spec()).isEqualTo(CrmSpec.standard());
    assertThat(dataset.isolation()).isEqualTo(Isolation.PER_TEST);
    assertThat(dataset.database()).isEqualTo(DatabaseKind.AUTO);
    assertThat(dataset.changelogs()).isEmpty();
  }

  @Test
  void everyAttributeCounts() {
    Dataset dataset = read(Full.class);

    assertThat(dataset.spec())
        .isEqualTo(
            CrmSpec.standard()
                .withCount(COMPANIES, 7)
                .withCount(CONTACT_EMAILS, 9)
                .withSeed(5)
                .withAsOf(Instant.parse("2020-02-02T00:00:00Z")));
    assertThat(dataset.isolation()).isEqualTo(Isolation.READ_ONLY);
    assertThat(dataset.database()).isEqualTo(DatabaseKind.EMBEDDED);
    assertThat(dataset.changelogs()).containsExactly("a.xml", "b.xml");
  }

  @Test
  void aSubclassOverridesItsSuperclassAttributeByAttribute() {
    CrmSpec spec = read(Sub.class).spec();

    assertThat(spec.count(COMPANIES)).isEqualTo(2);
    assertThat(spec.count(CONTACTS)).isEqualTo(33);
    assertThat(spec.seed()).isEqualTo(11);
  }

  @Test
  void aNestedClassOverridesTheClassAroundIt() {
    CrmSpec spec = read(Outer.Inner.class).spec();

    assertThat(spec.count(COMPANIES)).isEqualTo(4);
    assertThat(spec.count(NOTES)).isEqualTo(8);
  }

  @Test
  void aNestedClassCanGoBackToPerTest() {
    assertThat(read(Outer.class).isolation()).isEqualTo(Isolation.READ_ONLY);
    assertThat(read(Outer.Inner.class).isolation()).isEqualTo(Isolation.PER_TEST);
  }

  @Test
  void anInnerSuperclassOfANestedClassIsCloserThanTheClassAroundIt() {
    assertThat(read(Outer.Heir.class).spec().count(COMPANIES)).isEqualTo(2);
  }

  @Test
  void aMethodOverridesItsClass() throws NoSuchMethodException {
    Attributes attributes =
        Levels.of(Sub.class).overriddenBy(Levels.of(Sub.class.getDeclaredMethod("method")));
    CrmSpec spec = new DatasetReader(attributes, "method").read().spec();

    assertThat(spec.count(COMPANIES)).isEqualTo(2);
    assertThat(spec.count(CONTACTS)).isEqualTo(44);
  }

  @Test
  void anInterfaceCountsAsASuperclass() {
    assertThat(read(Implementing.class).spec().seed()).isEqualTo(77);
  }

  @Test
  void composedAnnotationsAreSeenThroughAndGiveWayToTheAnnotationItself() {
    CrmSpec spec = read(Composed.class).spec();

    assertThat(spec.count(COMPANIES)).as("of @SmallCrm, two levels down").isEqualTo(5);
    assertThat(spec.count(DEALS)).as("of @SmallWithDeals").isEqualTo(12);
    assertThat(spec.count(CONTACTS)).as("of @CrmDataset").isEqualTo(21);
  }

  @Test
  void thePresetsHaveTheRowsThatTheyPromise() {
    assertThat(read(Small.class).spec().totalCount()).isEqualTo(105);
    assertThat(read(Empty.class).spec().totalCount()).isZero();
    assertThat(read(Large.class).spec().totalCount()).isEqualTo(100_000);
  }

  @Test
  void tablesWithoutParentsAreEmptyUnlessTheyHaveACount() {
    CrmSpec spec = read(NoCompanies.class).spec();

    assertThat(spec.totalCount()).isEqualTo(spec.count(PRODUCTS)).isEqualTo(50);
  }

  @Test
  void lineItemsTakeWhatRoomThereIs() {
    CrmSpec spec = read(FewDeals.class).spec();

    assertThat(spec.count(DEAL_PRODUCTS)).isEqualTo(100);
    assertThat(spec.count(ACTIVITIES)).isEqualTo(400);
  }

  @Test
  void aRandomSeedIsTheSameForTheWholeRun() {
    long seed = read(Random.class).spec().seed();

    assertThat(seed).isBetween(0L, 1_000_000_000_000L);
    assertThat(read(Random.class).spec().seed()).isEqualTo(seed);
  }

  @Test
  void aNegativeCountIsRefused() {
    assertRefused(
        Negative.class,
        "@CrmDataset of "
            + HERE
            + "$Negative: contactPhones must be from 0 to 1000000000, but was -1;"
            + " leave it out for the usual number");
  }

  @Test
  void aContradictionIsRefusedWithTheLevelsThatItComesFrom() throws NoSuchMethodException {
    Attributes attributes =
        Levels.of(NoCompanies.class)
            .overriddenBy(Levels.of(NoCompanies.class.getDeclaredMethod("method")));

    assertThatThrownBy(() -> new DatasetReader(attributes, HERE + "$NoCompanies.method()").read())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "@CrmDataset of "
                + HERE
                + "$NoCompanies.method(): contacts need rows of companies, but there are none;"
                + " the counts are companies = 0 ("
                + HERE
                + "$NoCompanies), contacts = 5, deals = 0,");
  }

  @Test
  void tooManyLineItemsAreRefused() {
    assertThatThrownBy(() -> read(TooMany.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("count of deal_products must be at most 2")
        .hasMessageContaining("deals = 2, products = 1, dealProducts = 3");
  }

  @Test
  void aBadInstantIsRefused() {
    assertRefused(
        BadInstant.class,
        "@CrmDataset of "
            + HERE
            + "$BadInstant: asOf must be an instant such as 2026-01-01T00:00:00Z,"
            + " but was 'yesterday'");
  }

  @Test
  void anInstantOutOfRangeIsRefused() {
    assertThatThrownBy(() -> read(OldInstant.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@CrmDataset of " + HERE + "$OldInstant: as-of must be")
        .hasMessageEndingWith("but was 1900-01-01T00:00:00Z");
  }

  @Test
  void anUnknownLocaleIsRefused() {
    assertRefused(
        Klingon.class,
        "@CrmDataset of "
            + HERE
            + "$Klingon: there is no locale 'tlh'; the locales are "
            + Stream.of(CrmLocale.values()).map(CrmLocale::label).collect(joining(", ")));
  }

  @Test
  void percentsThatDoNotAddUpAreRefused() {
    assertRefused(
        Uneven.class,
        "@CrmDataset of "
            + HERE
            + "$Uneven: percents of locales must add up to 100, but en:70,de:20 come to 90");
  }

  @Test
  void anAsOfBeforeTheDayOfTheCountsIsRefused() {
    assertRefused(
        Backwards.class,
        "@CrmDataset of "
            + HERE
            + "$Backwards: as-of must not be before 2026-03-01T00:00:00Z, the day of the counts,"
            + " but was 2026-02-01T00:00:00Z");
  }

  @Test
  void twoValuesOfAnAttributeThatHasOneAreRefused() {
    assertRefused(
        Undecided.class,
        "@CrmDataset of "
            + HERE
            + "$Undecided: profile must be given once at most, but 2 values are given");
  }

  @Test
  void theStyleOfTheRowsIsReadAndInherited() {
    CrmSpec spec = read(EvenlyStyled.class).spec();

    assertThat(spec.since()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(spec.asOf()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(spec.locales()).isEqualTo(LocaleMix.parse("en:70,de:30"));
    assertThat(spec.tuning())
        .isEqualTo(Tuning.of(Profile.UNIFORM).withOpenShare(0.5).withMissingData(2));
    assertThat(spec.probes()).isFalse();
  }

  @Test
  void theStyleOfTheRowsIsInTheLinesToRepeatThem() {
    Repeat repeat = new Repeat(read(Styled.class));

    assertThat(repeat.annotation())
        .contains(
            "asOf = \"2026-03-01T00:00:00Z\", since = \"2026-02-01T00:00:00Z\","
                + " locale = \"en:70,de:30\", profile = Profile.SKEWED, openShare = 0.5,"
                + " contactSlope = 0.9, missingData = 2.0, probes = true)");
    assertThat(repeat.command())
        .contains(
            " --as-of 2026-03-01T00:00:00Z --since 2026-02-01T00:00:00Z --locale en:70,de:30"
                + " --profile skewed --open-share 0.5 --contact-slope 0.9 --missing-data 2.0"
                + " --probes --tables ");
  }

  private static void assertRefused(Class<?> testClass, String message) {
    assertThatThrownBy(() -> read(testClass))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message);
  }

  private static Dataset read(Class<?> testClass) {
    return new DatasetReader(Levels.of(testClass), testClass.getName()).read();
  }

  @CrmDataset
  static class Plain {}

  @CrmDataset(
      companies = 7,
      contactEmails = 9,
      seed = 5,
      asOf = "2020-02-02T00:00:00Z",
      locale = "en",
      isolation = Isolation.READ_ONLY,
      database = DatabaseKind.EMBEDDED,
      changelogs = {"a.xml", "b.xml"})
  static class Full {}

  @CrmDataset(companies = 1, contacts = 33)
  static class Base {}

  @CrmDataset(companies = 2, seed = 11)
  static class Sub extends Base {

    @CrmDataset(contacts = 44)
    void method() {}
  }

  @CrmDataset(companies = 3, notes = 8, isolation = Isolation.READ_ONLY)
  static class Outer {

    @Nested
    @CrmDataset(companies = 4, isolation = Isolation.PER_TEST)
    class Inner {}

    @Nested
    class Heir extends Sub {}
  }

  @CrmDataset(seed = 77)
  interface WithSeed {}

  static class Implementing implements WithSeed {}

  @SmallCrm
  @CrmDataset(deals = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface SmallWithDeals {}

  @CrmDataset(contacts = 21)
  @SmallWithDeals
  static class Composed {}

  @SmallCrm
  static class Small {}

  @EmptyCrm
  static class Empty {}

  @LargeCrm
  static class Large {}

  @CrmDataset(companies = 0)
  static class NoCompanies {

    @CrmDataset(contacts = 5)
    void method() {}
  }

  @CrmDataset(deals = 2)
  static class FewDeals {}

  @CrmDataset(seed = CrmDataset.RANDOM_SEED)
  static class Random {}

  @CrmDataset(contactPhones = -1)
  static class Negative {}

  @CrmDataset(deals = 2, products = 1, dealProducts = 3)
  static class TooMany {}

  @CrmDataset(asOf = "yesterday")
  static class BadInstant {}

  @CrmDataset(asOf = "1900-01-01T00:00:00Z")
  static class OldInstant {}

  @CrmDataset(locale = "tlh")
  static class Klingon {}

  @CrmDataset(locale = "en:70,de:20")
  static class Uneven {}

  @CrmDataset(asOf = "2026-02-01T00:00:00Z", since = "2026-03-01T00:00:00Z")
  static class Backwards {}

  @CrmDataset(profile = {Profile.SKEWED, Profile.UNIFORM})
  static class Undecided {}

  @CrmDataset(
      asOf = "2026-03-01T00:00:00Z",
      since = "2026-02-01T00:00:00Z",
      locale = "en:70,de:30",
      profile = Profile.SKEWED,
      openShare = 0.5,
      missingData = 2,
      probes = true)
  static class Styled {}

  @CrmDataset(profile = Profile.UNIFORM, probes = false)
  static class EvenlyStyled extends Styled {}
}
