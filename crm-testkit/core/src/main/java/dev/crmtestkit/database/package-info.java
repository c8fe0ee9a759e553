/**
 * Where databases come from. The seam between what a database holds (a preparation, of which this
 * package knows only the fingerprint) and who runs it (a provider).
 */
@NullMarked
package dev.crmtestkit.database;

import org.jspecify.annotations.NullMarked;
