/**
 * What a test changed in a database of a CRM, and how it is put right by the cheapest way that is
 * surely safe.
 */
@NullMarked
package dev.crmtestkit.repair;

import org.jspecify.annotations.NullMarked;
