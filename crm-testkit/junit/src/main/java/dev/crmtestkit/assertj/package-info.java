/** AssertJ assertions about databases with CRM data. */
@NullMarked
package dev.crmtestkit.assertj;

import org.jspecify.annotations.NullMarked;
