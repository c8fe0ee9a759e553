/**
 * The rows of a data set as files: CSV, SQL and JSON Lines. No database is needed.
 *
 * <p>{@link CrmExport} is the entrance. The same spec gives the same bytes on every machine,
 * whatever its locale and time zone.
 */
@NullMarked
package dev.crmtestkit.export;

import org.jspecify.annotations.NullMarked;
