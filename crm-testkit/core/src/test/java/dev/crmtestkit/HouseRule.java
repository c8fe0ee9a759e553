package dev.crmtestkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house for the classes of core, besides the arrows of {@link Layer}. */
enum HouseRule {
  ONLY_KNOWN_PACKAGES(
      root ->
          classes()
              .should()
              .resideInAnyPackage(
                  Stream.concat(
                          Stream.of(root),
                          Stream.of(Layer.values()).map(layer -> layer.packages(root)))
                      .toArray(String[]::new))),

  NO_CYCLES(root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

  NO_PACKAGE_WITHOUT_A_SUBJECT(
      root ->
          noClasses()
              .should()
              .resideInAnyPackage(
                  Stream.of("util", "common", "helper", "impl", "manager")
                      .map(name -> root + ".." + name + "..")
                      .toArray(String[]::new))),

  NULL_MARKED(root -> classes().should(resideInANullMarkedPackage())),

  NO_TEST_OR_CLOUD_LIBRARY(
      root ->
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "org.junit..",
                  "org.assertj..",
                  "org.testcontainers..",
                  "net.datafaker..",
                  "net.jqwik..",
                  "com.tngtech..",
                  "io.zonky..",
                  "com.google..")),

  NO_STANDARD_STREAMS(root -> noClasses().should(ACCESS_STANDARD_STREAMS)),

  NO_RANDOM_IN_THE_GENERATOR(
      root ->
          generatorNever(
              root,
              "use a random number of the JDK",
              "java.util.(Random|SplittableRandom|concurrent.ThreadLocalRandom)\\..*",
              "java.util.random\\..*",
              "java.security.SecureRandom\\..*",
              "java.lang.(Strict)?Math.random",
              "java.util.UUID.randomUUID",
              "java.util.Collections.shuffle")),

  NO_CLOCK_IN_THE_GENERATOR(
      root ->
          generatorNever(
              root,
              "read the clock",
              "java.time\\..*\\.now",
              "java.time.Clock\\..*",
              "java.util.Date.<init>",
              "java.util.Calendar.getInstance",
              "java.lang.System.(currentTimeMillis|nanoTime)")),

  NO_DEFAULTS_OF_THE_MACHINE_IN_THE_GENERATOR(
      root ->
          generatorNever(
              root,
              "depend on the machine's locale, zone or character set",
              "java.util.Locale.getDefault",
              "java.time.ZoneId.systemDefault",
              "java.util.TimeZone.getDefault",
              "java.nio.charset.Charset.defaultCharset",
              "java.lang.System.(getProperty|getenv|lineSeparator)")),

  NO_FORMAT_WITHOUT_LOCALE_IN_THE_GENERATOR(
      root ->
          noClasses()
              .that()
              .resideInAPackage(Layer.GENERATOR.packages(root))
              .should()
              .accessTargetWhere(describe("format without a locale", HouseRule::defaultLocale))),

  NO_INEXACT_MATH_IN_THE_GENERATOR(
      root ->
          generatorNever(
              root,
              "use what may differ between machines: StrictMath has it too",
              "java.lang.Math.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)",
              "java.lang.Math.(exp|expm1|log|log10|log1p|pow|cbrt|hypot)"));

  @SuppressWarnings("ImmutableEnumChecker") // the functions above capture nothing
  private final Function<String, ArchRule> rule;

  HouseRule(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /** The rule for the classes in {@code root} and below. */
  ArchRule below(String root) {
    return rule.apply(root);
  }

  /** Forbids calls of, and references to, what one of {@code patterns} matches. */
  private static ArchRule generatorNever(String root, String what, String... patterns) {
    Predicate<String> forbidden = Pattern.compile(String.join("|", patterns)).asMatchPredicate();
    return noClasses()
        .that()
        .resideInAPackage(Layer.GENERATOR.packages(root))
        .should()
        .accessTargetWhere(describe(what, access -> forbidden.test(target(access))));
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
  }

  private static boolean defaultLocale(JavaAccess<?> access) {
    return Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()")
        .contains(access.getTarget().getFullName());
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return ArchCondition.from(
        describe(
            "reside in a @NullMarked package",
            (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }
}
