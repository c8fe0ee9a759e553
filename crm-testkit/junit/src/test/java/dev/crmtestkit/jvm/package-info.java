/** JVMs of their own that tests start, and look at from outside. */
@NullMarked
package dev.crmtestkit.jvm;

import org.jspecify.annotations.NullMarked;
