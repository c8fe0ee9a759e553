/** PostgreSQL in a container. */
@NullMarked
package dev.crmtestkit.containers;

import org.jspecify.annotations.NullMarked;
