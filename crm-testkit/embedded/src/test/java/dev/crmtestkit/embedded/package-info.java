@NullMarked
package dev.crmtestkit.embedded;

import org.jspecify.annotations.NullMarked;
