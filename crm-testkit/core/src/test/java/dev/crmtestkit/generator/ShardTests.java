package dev.crmtestkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crmtestkit.model.CrmTable;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ShardTests {

  @Property
  void shardsLieEndToEndAndDifferByOneRowAtMost(
      @ForAll @LongRange(min = 0, max = CrmSpec.MAX_COUNT) long rows,
      @ForAll @IntRange(min = 1, max = 50) int count) {
    RowRange whole = new RowRange(0, rows);
    long end = 0;
    for (int index = 0; index < count; index++) {
      RowRange part = new Shard(index, count).of(whole);
      assertThat(part.start()).isEqualTo(end);
      assertThat(part.size()).isBetween(rows / count, rows / count + 1);
      end = part.end();
    }
    assertThat(end).isEqualTo(rows);
  }

  @Property(tries = 20)
  void concatenatedShardsEqualTheWholeTable(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    CrmData data = CrmData.of(Specs.ofEveryTable().withSeed(seed));
    for (CrmTable<?> table : CrmTable.all()) {
      List<Object> parts = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        data.rows(table).shard(new Shard(index, count)).forEach(parts::add);
      }
      assertThat(parts).isEqualTo(data.rows(table).stream().toList());
    }
  }

  @Example
  void anIndexBeyondTheLastIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shard(3, 3))
        .withMessage("shard index must be in [0, 3), but was 3");
  }

  @Example
  void noShardsAtAllAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shard(0, 0))
        .withMessage("shard count must be at least 1, but was 0");
  }

  @Example
  void aRowOutsideItsRangeIsRefused() {
    Rows<?> rows = CrmData.of(CrmSpec.standard()).companies().slice(new RowRange(10, 20));

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> rows.row(20))
        .withMessage("row index of companies must be in [10, 20), but was 20");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> rows.slice(new RowRange(0, 5)))
        .withMessage("slice of companies must be within [10, 20), but was [0, 5)");
  }
}
