package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crmtestkit.model.Company;
import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How probes are asked for, found, refused, and listed. */
class ProbeTests {

  private static final CrmSpec SPEC = Specs.ofEveryTable().withProbes(true);
  private static final CrmData DATA = CrmData.of(SPEC);

  @ParameterizedTest
  @ValueSource(longs = {-1, 7, Long.MAX_VALUE})
  void aProbeHasTheSameRowsWhateverTheSeedIs(long seed) {
    CrmData other = CrmData.of(SPEC.withSeed(seed));
    assertThat(other.probes()).isEqualTo(DATA.probes());
    assertThat(other.probes())
        .allSatisfy(name -> assertThat(other.probe(name)).isEqualTo(DATA.probe(name)));
    assertThat(other.companies().list()).isNotEqualTo(DATA.companies().list());
  }

  @Test
  void probesStayAsTheyAreWhileADataSetLivesOn() {
    CrmData later = CrmData.of(SPEC.advancedTo(Instant.parse("2026-09-30T12:00:00Z")));
    assertThat(later.probes())
        .allSatisfy(name -> assertThat(later.probe(name)).isEqualTo(DATA.probe(name)));
    Company nobodyThere = later.probe("company-without-contacts").row(CrmTable.COMPANIES);
    assertThat(later.contactsOf(nobodyThere).count()).isZero();
  }

  @Test
  void theRowsOfProbesAreTheFirstOfTheirTables() {
    for (CrmTable<?> table : CrmTable.all()) {
      List<?> probes = inOrder(table);
      assertThat(DATA.rows(table).stream().limit(probes.size()).toList())
          .isNotEmpty()
          .isEqualTo(probes);
    }
  }

  /** So that what a test expects of other rows stays as it is. */
  @Test
  void theOtherRowsAreThoseOfASmallerDataSetButForTheirIds() {
    CrmSpec smaller = ProbeRows.of(ProbeList.of(SPEC.since())).others(SPEC).withProbes(false);
    assertThat(DATA.companies().stream().skip(inOrder(CrmTable.COMPANIES).size()))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .isEqualTo(CrmData.of(smaller).companies().list());
  }

  @Test
  void anUnknownProbeIsRefusedWithTheNearestName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DATA.probe("emojis"))
        .withMessage("probe must be one of those there are, but was emojis; did you mean emoji?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(CrmSpec.standard()).probe("x"))
        .withMessageStartingWith(
            "probe must be one of those there are, but was x; the probes are"
                + " company-without-contacts, company-with-many-contacts, nulls, ");
  }

  @Test
  void aDataSetWithoutProbesSaysHowToGetThem() {
    CrmData plain = CrmData.of(CrmSpec.standard());
    assertThat(plain.probes()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> plain.probe("emoji"))
        .withMessage(
            "probe emoji must be in the data set, but this one has no probes; ask for them with"
                + " probes = true in @CrmDataset, --probes or CrmSpec.withProbes(true)");
  }

  @Test
  void aTableThatIsToBeEmptyHasNoProbes() {
    CrmData people =
        CrmData.of(
            CrmSpec.empty()
                .withCount(CrmTable.COMPANIES, 30)
                .withCount(CrmTable.CONTACTS, 90)
                .withProbes(true));
    assertThat(people.counts().values())
        .containsExactly(30L, 90L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(people.probe("emoji").rows())
        .containsOnlyKeys(CrmTable.COMPANIES, CrmTable.CONTACTS);
    assertThat(people.probes()).contains("emoji").doesNotContain("deal-of-zero");
    assertThatIllegalStateException()
        .isThrownBy(() -> people.probe("deal-of-zero"))
        .withMessage(
            "probe deal-of-zero must have rows, but there are no deals, deal_stage_history,"
                + " products, deal_products; ask for some");
    assertThat(CrmData.of(CrmSpec.empty().withProbes(true)).probes()).isEmpty();
  }

  @Test
  void aTableWithTooFewRowsForItsProbesIsRefused() {
    long fewest = inOrder(CrmTable.CONTACTS).size();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(SPEC.withCount(CrmTable.CONTACTS, fewest - 1)))
        .withMessage(
            "count of contacts must be at least 53, or 0, where there are probes, but was 52;"
                + " ask for more, or for no probes");
  }

  @Test
  void otherRowsNeedParentsThatAreNoProbes() {
    long companies = inOrder(CrmTable.COMPANIES).size();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.of(SPEC.withCount(CrmTable.COMPANIES, companies)))
        .withMessage(
            "beside the probes, contacts need rows of companies, but there are none;"
                + " ask for more, or for no probes");
  }

  @Test
  void aDataSetMayConsistOfProbesAlone() {
    CrmSpec alone = CrmSpec.empty().withProbes(true);
    for (CrmTable<?> table : CrmTable.counted()) {
      alone = alone.withCount(table, inOrder(table).size());
    }
    CrmData data = CrmData.of(alone);
    assertThat(data.probes()).isEqualTo(DATA.probes());
    assertThat(data.stageHistory().list()).isEqualTo(inOrder(CrmTable.DEAL_STAGE_HISTORY));
  }

  @Test
  void rowsThatAreAddedToOthersHaveNoProbes() {
    ExistingRows existing =
        new ExistingRows(
            Map.of(CrmTable.COMPANIES, 1L),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrmData.continuing(SPEC, existing))
        .withMessage(
            "probes need an empty database, since they have its first ids, but rows are added to"
                + " those that exist; fill an empty database, or add rows without probes");
  }

  @Test
  void aRowIsAskedForInATableThatTheProbeHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DATA.probe("overdue-task").row(CrmTable.NOTES))
        .withMessage(
            "rows of the probe overdue-task must be asked for in deals, deal_stage_history, tasks,"
                + " but were asked for in notes");
    assertThat(DATA.probe("overdue-task").rows(CrmTable.NOTES)).isEmpty();
  }

  @Test
  void theDocumentListsTheProbes() throws IOException {
    String document = Files.readString(Path.of("../../docs/data.md"));
    String section = document.substring(document.indexOf("## Probes"));
    assertThat(section.lines().filter(line -> line.startsWith("| `")))
        .isEqualTo(
            ProbeList.of(SPEC.since()).stream()
                .map(probe -> "| `" + probe.name() + "` | " + probe.description() + " |")
                .toList());
  }

  private static <R> List<R> inOrder(CrmTable<R> table) {
    return ProbeList.of(SPEC.since()).stream()
        .flatMap(probe -> probe.rows(table).stream())
        .toList();
  }
}
