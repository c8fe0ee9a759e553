package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrmSpecTests {

  @Test
  void theStandardDataSetHasTwoThousandRows() {
    assertThat(CrmSpec.standard().totalCount()).isEqualTo(2_000);
    assertThat(CrmSpec.standard().count(CrmTable.CONTACT_EMAILS)).isZero();
  }

  @Test
  void equalSpecsAreEqualHoweverTheyWereMade() {
    CrmSpec one = CrmSpec.empty().withCount(CrmTable.DEALS, 2).withCount(CrmTable.CONTACTS, 1);
    CrmSpec other = CrmSpec.empty().withCount(CrmTable.CONTACTS, 1).withCount(CrmTable.DEALS, 2);

    assertThat(one).isEqualTo(other).hasToString(other.toString());
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.empty().withCount(CrmTable.DEALS, -1))
        .withMessage("count of deals must be in [0, 1000000000], but was -1");
  }

  @Test
  void aHugeCountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.empty().withCount(CrmTable.DEALS, 1_000_000_001))
        .withMessage("count of deals must be in [0, 1000000000], but was 1000000001");
  }

  @Test
  void anAsOfWithAFractionOfASecondIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.empty().withAsOf(Instant.parse("2026-01-01T00:00:00.5Z")))
        .withMessage(
            "as-of must be a whole second from 1980-01-01T00:00:00Z to 9998-12-31T23:59:59Z,"
                + " but was 2026-01-01T00:00:00.500Z");
  }

  @Test
  void theDayOfTheCountsMovesWithAsOfUnlessTheDataSetIsAdvanced() {
    Instant day = Instant.parse("2026-03-01T00:00:00Z");

    assertThat(CrmSpec.standard().withAsOf(day).since()).isEqualTo(day);
    assertThat(CrmSpec.standard().advancedTo(day).since()).isEqualTo(CrmSpec.DEFAULT_AS_OF);
    assertThat(CrmSpec.standard().advancedTo(day).asOf()).isEqualTo(day);
  }

  @Test
  void aDataSetDoesNotLiveBackwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.standard().advancedTo(Instant.parse("2025-12-31T00:00:00Z")))
        .withMessage(
            "as-of must not be before 2026-01-01T00:00:00Z, the day of the counts, but was"
                + " 2025-12-31T00:00:00Z");
  }

  @Test
  void rowsThatFollowFromOthersHaveNoCountOfTheirOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.standard().withCount(CrmTable.DEAL_STAGE_HISTORY, 5))
        .withMessage(
            "deal_stage_history must not have a count, since its rows follow from those of deals,"
                + " but was 5; set the count of deals");
  }

  @Test
  void aDataSetLivesOnForThirtyYearsAtMost() {
    Instant latest = Instant.parse("2056-01-01T00:00:00Z");

    assertThat(CrmSpec.standard().advancedTo(latest).asOf()).isEqualTo(latest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.standard().advancedTo(latest.plusSeconds(1)))
        .withMessage(
            "as-of must be at most 30 years after 2026-01-01T00:00:00Z, the day of the counts, but"
                + " was 2056-01-01T00:00:01Z; a later day of the counts brings it within reach");
  }

  @Test
  void theLineTellsWhatIsUnusual() {
    CrmSpec spec = CrmSpec.standard();

    assertThat(spec.toString()).endsWith("contact_phones=0");
    assertThat(
            spec.withLocales(LocaleMix.parse("en:70,de:30"))
                .withTuning(Tuning.of(Profile.SKEWED))
                .withProbes(true)
                .advancedTo(Instant.parse("2026-03-01T00:00:00Z")))
        .asString()
        .startsWith("seed=42, as-of=2026-03-01T00:00:00Z, companies=100")
        .endsWith(
            ", since=2026-01-01T00:00:00Z, locale=en:70,de:30, profile=skewed, open-share=0.25,"
                + " contact-slope=0.9, missing-data=1.0, probes");
  }

  @Test
  void aSpecIsReadBackFromItsText() {
    CrmSpec unusual =
        Specs.ofEveryTable()
            .withSeed(-7)
            .advancedTo(CrmSpec.DEFAULT_AS_OF.plusSeconds(86_401))
            .withLocales(LocaleMix.parse("en:70,de:30"))
            .withTuning(Tuning.of(Profile.SKEWED).withOpenShare(0.31))
            .withProbes(true);

    assertThat(CrmSpec.parse(unusual.toString())).isEqualTo(unusual);
    assertThat(CrmSpec.parse(CrmSpec.standard().toString())).isEqualTo(CrmSpec.standard());
  }

  @Test
  void aTextThatIsNoSpecIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmSpec.parse("seed=1, companies=2"))
        .withMessageStartingWith(
            "a spec must be like 'seed=42, as-of=2026-01-01T00:00:00Z, companies")
        .withMessageEndingWith("', but was 'seed=1, companies=2'");
  }
}
