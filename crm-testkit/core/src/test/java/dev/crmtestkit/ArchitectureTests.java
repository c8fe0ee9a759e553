package dev.crmtestkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.model.CrmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Core keeps the arrows between its packages and the rules of the house. */
class ArchitectureTests {

  private static final String ROOT = "dev.crmtestkit";

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theClassesOfCoreAreLookedAtAndNoOthers() {
    assertThat(CORE.contain(CrmTable.class)).isTrue();
    assertThat(CORE.contain(CrmData.class)).isTrue();
    assertThat(CORE.contain(ArchitectureTests.class)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyLayerImportsOnlyWhatIsBelowIt(Layer layer) {
    layer.arrows(ROOT).check(CORE);
  }

  @ParameterizedTest
  @EnumSource
  void coreKeepsTheRule(HouseRule rule) {
    rule.below(ROOT).check(CORE);
  }
}
