/**
 * Checks the exact invariants of a filled database in SQL: what stands in {@code invariants.sql},
 * what follows from the model, and the row counts that are expected.
 */
@NullMarked
package dev.crmtestkit.verify;

import org.jspecify.annotations.NullMarked;
