/**
 * Databases for tests: cloned from a template, put right after every test by the cheapest way that
 * is surely safe.
 */
@NullMarked
package dev.crmtestkit.lane;

import org.jspecify.annotations.NullMarked;
