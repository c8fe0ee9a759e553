package dev.crmtestkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.stream.Stream;

/** The packages of core, each with those that it may import. */
enum Layer {
  MODEL,
  GENERATOR,
  SCHEMA,
  LOAD,
  VERIFY,
  EXPORT,
  /** Gets what it prepares a database with as a value: it knows none of the layers that do it. */
  DATABASE,
  /** Puts a database right, for which it computes rows and loads them. */
  REPAIR,
  /** Lends databases of a server, and has them put right. */
  LANE;

  boolean mayImport(Layer other) {
    return switch (this) {
      case MODEL -> other == this;
      case GENERATOR, DATABASE -> other == this || other == MODEL;
      case REPAIR -> other == this || other == LOAD || LOAD.mayImport(other);
      case LANE ->
          other == this || other == REPAIR || DATABASE.mayImport(other) || other == GENERATOR;
      case SCHEMA, LOAD, VERIFY, EXPORT -> other == this || other == MODEL || other == GENERATOR;
    };
  }

  /** This package with those in it, below {@code root}. */
  String packages(String root) {
    return root + "." + name().toLowerCase(Locale.ROOT) + "..";
  }

  /** A layer that has no class yet keeps the rule. */
  ArchRule arrows(String root) {
    String[] allowed =
        Stream.of(values())
            .filter(this::mayImport)
            .map(layer -> layer.packages(root))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(packages(root))
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }
}
