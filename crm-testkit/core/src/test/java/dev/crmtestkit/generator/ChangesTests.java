package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTests {

  private static final int TWO_YEARS = 2 * 365 * 24 * 60 * 60;
  private static final CrmData DATA = CrmData.of(spec());

  @Property(tries = 40)
  void changesLeadFromOneStateToTheNext(
      @ForAll("seconds") int one, @ForAll("seconds") int another) {
    Instant from = after(Math.min(one, another));
    Instant to = after(Math.max(one, another));
    State state = State.asOf(from);

    state.apply(DATA.changes(from, to));

    assertThat(state).isEqualTo(State.asOf(to));
  }

  @Property(tries = 20)
  void changesOfTwoSpansAreThoseOfBothTogether(
      @ForAll("seconds") int one, @ForAll("seconds") int another, @ForAll("seconds") int third) {
    List<Instant> days = Stream.of(one, another, third).sorted().map(ChangesTests::after).toList();
    State bySteps = State.asOf(days.get(0));
    bySteps.apply(DATA.changes(days.get(0), days.get(1)));
    bySteps.apply(DATA.changes(days.get(1), days.get(2)));

    State atOnce = State.asOf(days.get(0));
    atOnce.apply(DATA.changes(days.get(0), days.get(2)));

    assertThat(bySteps).isEqualTo(atOnce);
  }

  @Property(tries = 20)
  void changesHappenInBetweenAndInOrder(
      @ForAll("seconds") int one, @ForAll("seconds") int another) {
    Instant from = after(Math.min(one, another));
    Instant to = after(Math.max(one, another));
    List<Instant> times = DATA.changes(from, to).<Instant>map(RowChange::at).toList();

    assertThat(times).isSorted().allMatch(at -> at.isAfter(from) && !at.isAfter(to));
  }

  @Test
  void nothingHappensInNoTime() {
    assertThat(DATA.changes(after(1_000_000), after(1_000_000))).isEmpty();
  }

  @Test
  void spansThatBeginTooEarlyAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DATA.changes(after(-1), after(1)))
        .withMessage(
            "changes must be from 2026-01-01T00:00:00Z or later to the same instant or later, but"
                + " were from 2025-12-31T23:59:59Z to 2026-01-01T00:00:01Z");
  }

  @Test
  void spansThatEndBeforeTheyBeginAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DATA.changes(after(2), after(1)))
        .withMessage(
            "changes must be from 2026-01-01T00:00:00Z or later to the same instant or later, but"
                + " were from 2026-01-01T00:00:02Z to 2026-01-01T00:00:01Z");
  }

  @Test
  void rowsThatWereAddedToOthersHaveNone() {
    ExistingRows existing =
        new ExistingRows(
            Map.of(CrmTable.COMPANIES, 7L),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> CrmData.continuing(spec(), existing).changes(after(0), after(1)))
        .withMessage(
            "changes must be those of a whole data set, but its rows were added to others");
  }

  @Provide
  Arbitrary<Integer> seconds() {
    return Arbitraries.integers().between(0, TWO_YEARS);
  }

  private static CrmSpec spec() {
    CrmSpec spec = CrmSpec.empty();
    for (CrmTable<?> table : CrmTable.counted()) {
      spec = spec.withCount(table, Math.max(5, Specs.ofEveryTable().count(table) / 5));
    }
    return spec;
  }

  private static Instant after(int seconds) {
    return CrmSpec.DEFAULT_AS_OF.plusSeconds(seconds);
  }

  /** The components of a row's record stand in the order of the columns. */
  private static @Nullable Object cell(CrmTable<?> table, Object row, String column) {
    List<String> columns = table.columns().stream().map(Object::toString).toList();
    try {
      return table
          .rowType()
          .getRecordComponents()[columns.indexOf(column)]
          .getAccessor()
          .invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** All rows by table and key, as a database holds them. */
  private record State(Map<CrmTable<?>, Map<@Nullable Object, Object>> rows) {

    static State asOf(Instant instant) {
      CrmData data = CrmData.of(spec().advancedTo(instant));
      State state = new State(new HashMap<>());
      for (CrmTable<?> table : CrmTable.all()) {
        state.rows.put(table, new HashMap<>());
        data.rows(table).stream().forEach(row -> state.of(table).put(cell(table, row, "id"), row));
      }
      return state;
    }

    void apply(Stream<RowChange<?>> changes) {
      changes.forEach(this::apply);
    }

    private <R> void apply(RowChange<R> change) {
      Object old = of(change.table()).put(cell(change.table(), change.row(), "id"), change.row());
      if (change instanceof RowChange.Updated<R> updated) {
        assertThat(old).isEqualTo(updated.before()).isNotEqualTo(updated.row());
      } else {
        assertThat(old).isNull();
        for (Reference reference : change.table().references()) {
          Object parent = cell(change.table(), change.row(), reference.column());
          assertThat(parent == null || of(reference.parent()).containsKey(parent))
              .as("%s has its parent when it comes", change)
              .isTrue();
        }
      }
    }

    private Map<@Nullable Object, Object> of(CrmTable<?> table) {
      return rows.computeIfAbsent(table, none -> new HashMap<>());
    }
  }
}
