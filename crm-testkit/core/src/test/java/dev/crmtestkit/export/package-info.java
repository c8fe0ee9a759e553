@NullMarked
package dev.crmtestkit.export;

import org.jspecify.annotations.NullMarked;
