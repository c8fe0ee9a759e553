package dev.crmtestkit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTests} reports what was planted against it. */
class ArchitectureBitesTests {

  private static final String ROOT = "dev.crmtestkit.planted";

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  @ParameterizedTest
  @MethodSource("pairs")
  void anArrowIsReportedExactlyWhenItIsForbidden(Layer from, Layer to) {
    String arrow = "Field <%s.%s> has type <%s>".formatted(planted(from), name(to), planted(to));

    assertThat(report(from.arrows(ROOT)).contains(arrow)).isEqualTo(!from.mayImport(to));
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Layer.values())
        .flatMap(
            from ->
                Stream.of(Layer.values())
                    .filter(to -> to != from)
                    .map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @EnumSource
  void everyPlantedMethodIsReported(HouseRule rule) {
    String report = report(rule.below(ROOT));

    assertThat(plant(rule))
        .isNotEmpty()
        .allSatisfy(planted -> assertThat(report).contains(planted));
  }

  @Test
  void aMarkedPackageIsNotReported() {
    assertThat(report(HouseRule.NULL_MARKED.below(ROOT))).doesNotContain(planted(Layer.GENERATOR));
  }

  private static Stream<String> plant(HouseRule rule) {
    return switch (rule) {
      case ONLY_KNOWN_PACKAGES -> Stream.of(ROOT + ".stray.Planted");
      case NO_CYCLES -> Stream.of("Cycle detected: Slice database -> ");
      case NO_PACKAGE_WITHOUT_A_SUBJECT -> Stream.of(ROOT + ".util.Planted");
      case NULL_MARKED -> Stream.of(planted(Layer.MODEL));
      case NO_TEST_OR_CLOUD_LIBRARY -> methods("model.PlantedLibrary");
      case NO_STANDARD_STREAMS -> methods("model.PlantedConsole");
      case NO_RANDOM_IN_THE_GENERATOR -> methods("generator.PlantedRandom");
      case NO_CLOCK_IN_THE_GENERATOR -> methods("generator.PlantedClock");
      case NO_DEFAULTS_OF_THE_MACHINE_IN_THE_GENERATOR -> methods("generator.PlantedDefaults");
      case NO_FORMAT_WITHOUT_LOCALE_IN_THE_GENERATOR -> methods("generator.PlantedFormat");
      case NO_INEXACT_MATH_IN_THE_GENERATOR -> methods("generator.PlantedMath");
    };
  }

  private static Stream<String> methods(String name) {
    JavaClass planted = PLANTED.get(ROOT + "." + name);
    return planted.getMethods().stream().map(JavaMethod::getFullName);
  }

  private static String planted(Layer layer) {
    return ROOT + "." + name(layer) + ".Planted";
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  private static String report(ArchRule rule) {
    return rule.evaluate(PLANTED).getFailureReport().getDetails().stream().collect(joining("\n"));
  }
}
