package dev.crmtestkit.junit;

import dev.crmtestkit.generator.Profile;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test a PostgreSQL database with CRM data, which it may change as it likes.
 *
 * <pre>{@code
 * @CrmDataset(companies = 100, contacts = 500)
 * class ContactSearchTest {
 *
 *   @Test
 *   void findsByCompany(Jdbi jdbi, CrmData data) { ... }
 * }
 * }</pre>
 *
 * <p>Test methods, lifecycle methods and constructors may have parameters of these types: {@code
 * CrmDatabase}, {@code Jdbi}, {@code Handle}, {@code DataSource}, {@code Connection}, every DAO of
 * {@code dev.crmtestkit.load}, {@code CrmData}, {@code CrmSpec}, and {@code java.time.Clock}, which
 * stands at {@link #asOf}. Handles and connections are closed after the test.
 *
 * <p>The annotation stands on a class, a method or another annotation, and is inherited. What one
 * level leaves unset comes from the next: method, class, its superclasses and interfaces, the
 * classes around it. On one element, an annotation that carries {@code @CrmDataset} gives way to
 * {@code @CrmDataset} itself. What no level sets has the default named here; but a table whose
 * parents are asked to be none is empty, too, unless it has a count.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(CrmDatasetExtension.class)
public @interface CrmDataset {

  /** An attribute with this value counts as not given. */
  long UNSET = Long.MIN_VALUE;

  /**
   * As a {@link #seed}: another one in every run. It stands in the report of every failing test.
   */
  long RANDOM_SEED = Long.MIN_VALUE + 1;

  /** 100 unless given; 0 for none. */
  long companies() default UNSET;

  /** 500 unless given. */
  long contacts() default UNSET;

  /** 200 unless given. */
  long deals() default UNSET;

  /** 50 unless given. */
  long products() default UNSET;

  /** 300 unless given, or as many as the deals and products allow. */
  long dealProducts() default UNSET;

  /** 400 unless given. */
  long activities() default UNSET;

  /** 300 unless given. */
  long notes() default UNSET;

  /** 150 unless given. */
  long tasks() default UNSET;

  /** None unless given; at most 5 for each contact. */
  long contactEmails() default UNSET;

  /** None unless given; at most 5 for each contact. */
  long contactPhones() default UNSET;

  /** 42 unless given. */
  long seed() default UNSET;

  /**
   * The present of the data, such as {@code 2026-01-01T00:00:00Z}, which it is unless given:
   * nothing in it happened later.
   */
  String asOf() default "";

  /**
   * The day of the counts, where the data is to have lived on from then to {@link #asOf}: deals
   * have moved, rows have come. Unless given the counts are those as of {@link #asOf}.
   */
  String since() default "";

  /**
   * Where companies and people are at home: {@code en} unless given, or {@code en-gb}, {@code de},
   * {@code fr}, {@code es}, {@code ja}, or several with their percents, such as {@code
   * en:70,de:30}.
   */
  String locale() default "";

  /** How unequal the rows are; {@link Profile#BALANCED} unless given. One at most. */
  Profile[] profile() default {};

  /** The share of deals that are open, from 0.05 to 0.6; 0.25 unless given. One at most. */
  double[] openShare() default {};

  /**
   * How unequal the contacts per company are, from 0 to 0.95; by the profile unless given. One at
   * most.
   */
  double[] contactSlope() default {};

  /**
   * How often optional cells are empty: 0 never, 1 as usual, up to 3 times that. One at most.
   *
   * @see dev.crmtestkit.generator.Tuning
   */
  double[] missingData() default {};

  /** Whether the named edge cases are among the rows; not unless given. One at most. */
  boolean[] probes() default {};

  /** Who may see whose changes; {@link Isolation#PER_TEST} unless given. */
  Isolation isolation() default Isolation.UNSET;

  /** Where the database is; {@link DatabaseKind#AUTO} unless given. */
  DatabaseKind database() default DatabaseKind.UNSET;

  /**
   * Liquibase changelogs of the application, as they are found on the class path, that are applied
   * in this order after the schema {@code crm} is built.
   */
  String[] changelogs() default {};
}
