/**
 * The generator: every row of every table as a pure function of the spec and the row's index.
 *
 * <p>{@link CrmData} is the entrance. The laws stand in one class a table ({@code ContactLaw} and
 * its kin), one method a column; the arithmetic below them ({@code Cells}, {@code FanOut}, {@code
 * Permutation}) is package-private.
 */
@NullMarked
package dev.crmtestkit.generator;

import org.jspecify.annotations.NullMarked;
