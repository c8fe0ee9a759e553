@NullMarked
package dev.crmtestkit.junit;

import org.jspecify.annotations.NullMarked;
