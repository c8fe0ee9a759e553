package dev.crmtestkit.junit;

import static dev.crmtestkit.model.CrmTable.COMPANIES;
import static dev.crmtestkit.model.CrmTable.CONTACTS;
import static dev.crmtestkit.model.CrmTable.DEALS;
import static dev.crmtestkit.model.CrmTable.DEAL_PRODUCTS;
import static dev.crmtestkit.model.CrmTable.PRODUCTS;
import static dev.crmtestkit.model.CrmTable.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmSpec;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkingTests {

  private int tried;

  @Test
  void whatAlwaysFailsFailsWithoutARow() {
    assertThat(shrink(CrmSpec.standard(), spec -> true)).contains(CrmSpec.empty());
    assertThat(tried).isLessThan(30);
  }

  @Test
  void whatFailsWithOneTableKeepsItAndItsParents() {
    assertThat(shrink(CrmSpec.standard(), spec -> spec.count(TASKS) >= 37))
        .contains(
            CrmSpec.empty()
                .withCount(COMPANIES, 1)
                .withCount(CONTACTS, 1)
                .withCount(DEALS, 1)
                .withCount(TASKS, 37));
    assertThat(tried).isLessThan(100);
  }

  @Test
  void parentsAreNotCutBelowWhatTheirChildrenNeed() {
    Optional<CrmSpec> found = shrink(CrmSpec.standard(), spec -> spec.count(DEAL_PRODUCTS) >= 12);

    assertThat(found).isPresent();
    assertThat(found.get().count(DEAL_PRODUCTS)).isEqualTo(12);
    assertThat(found.get().count(DEALS) * found.get().count(PRODUCTS)).isEqualTo(12);
  }

  @Test
  void whatFailsInOneSizeOnlyStaysAsItIs() {
    assertThat(shrink(CrmSpec.standard(), CrmSpec.standard()::equals)).isEmpty();
  }

  @Test
  void noDataSetIsTriedTwice() {
    assertThat(shrink(CrmSpec.empty(), spec -> true)).isEmpty();
    assertThat(tried).isZero();
  }

  @Test
  void theSeedStaysTheSame() {
    assertThat(shrink(CrmSpec.standard().withSeed(7), spec -> spec.seed() == 7))
        .contains(CrmSpec.empty().withSeed(7));
  }

  private Optional<CrmSpec> shrink(CrmSpec failing, Predicate<CrmSpec> fails) {
    Shrinking shrinking = new Shrinking(failing);
    for (Optional<CrmSpec> next = shrinking.next(); next.isPresent(); next = shrinking.next()) {
      tried++;
      if (fails.test(next.get())) {
        shrinking.failed(next.get());
      }
    }
    return shrinking.found();
  }
}
