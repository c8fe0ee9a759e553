/** The Java parts of {@code bench/lanes.sh}; no tests. */
package dev.crmtestkit.bench;
