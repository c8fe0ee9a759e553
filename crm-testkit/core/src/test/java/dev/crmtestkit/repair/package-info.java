@NullMarked
package dev.crmtestkit.repair;

import org.jspecify.annotations.NullMarked;
