@NullMarked
package dev.crmtestkit.verify;

import org.jspecify.annotations.NullMarked;
