/** A real PostgreSQL for the tests. */
@NullMarked
package dev.crmtestkit.server;

import org.jspecify.annotations.NullMarked;
