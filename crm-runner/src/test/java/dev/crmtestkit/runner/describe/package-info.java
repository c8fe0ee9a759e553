@NullMarked
package dev.crmtestkit.runner.describe;

import org.jspecify.annotations.NullMarked;
