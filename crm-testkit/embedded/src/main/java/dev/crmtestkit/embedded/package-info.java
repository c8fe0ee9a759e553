/** PostgreSQL from binaries on the class path: no Docker, no installation, no rights needed. */
@NullMarked
package dev.crmtestkit.embedded;

import org.jspecify.annotations.NullMarked;
