/**
 * How rows get into the database: Jdbi SQL-object DAOs, one a table, and a loader that streams
 * whole data sets through binary COPY.
 */
@NullMarked
package dev.crmtestkit.load;

import org.jspecify.annotations.NullMarked;
