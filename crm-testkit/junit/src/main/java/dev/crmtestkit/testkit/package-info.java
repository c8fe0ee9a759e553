/** Databases with CRM data for any program, with or without JUnit. */
@NullMarked
package dev.crmtestkit.testkit;

import org.jspecify.annotations.NullMarked;
