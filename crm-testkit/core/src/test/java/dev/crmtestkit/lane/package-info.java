@NullMarked
package dev.crmtestkit.lane;

import org.jspecify.annotations.NullMarked;
