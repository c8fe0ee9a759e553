/** JUnit tests with a CRM database each: an annotation, or an extension built by code. */
@NullMarked
package dev.crmtestkit.junit;

import org.jspecify.annotations.NullMarked;
