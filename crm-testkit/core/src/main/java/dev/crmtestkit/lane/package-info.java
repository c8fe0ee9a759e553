/**
 * Databases for tests: who borrows which of a server, cloned from a template, and gets it again
 * under the same name after every test.
 */
@NullMarked
package dev.crmtestkit.lane;

import org.jspecify.annotations.NullMarked;
