package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmSpec;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a test method over many data sets, of other seeds and sizes each, and looks for one that
 * makes it fail.
 *
 * <pre>{@code
 * @CrmProperty(tries = 50)
 * void noPipelineIsNegative(CrmData data) { ... }
 * }</pre>
 *
 * <p>Parameters are of the types that {@link CrmDataset} names, without {@code CrmDatabase}. For
 * {@code CrmData}, {@code CrmSpec} and {@code Clock} no database is started; for the others each
 * try has a database of its own. {@link CrmDataset} on the class or the method says all but counts
 * and seed. Tries have no probes, which small ones could not hold.
 *
 * <p>The first try has no rows, the second one row in each table; the others are drawn, small ones
 * as often as large ones. The first that fails ends the search: smaller data sets follow, table by
 * table, as invocations of their own that are reported as aborted where they fail, too. The last
 * invocation is the smallest that failed; its message has the {@link CrmDataset} line to paste.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(CrmPropertyExtension.class)
@Execution(ExecutionMode.SAME_THREAD) // what comes next depends on what has failed
public @interface CrmProperty {

  /** As a {@link #seed}: another one in every run. It stands in the message of a failure. */
  long RANDOM_SEED = Long.MIN_VALUE + 1;

  /** How many data sets are tried, at least 1. More of them begin with the same ones. */
  int tries() default 50;

  /** From which the seeds and sizes of all tries follow; the same one gives the same tries. */
  long seed() default CrmSpec.DEFAULT_SEED;

  /** The most rows that a table may have, at least 1. */
  long maxRows() default 500;
}
