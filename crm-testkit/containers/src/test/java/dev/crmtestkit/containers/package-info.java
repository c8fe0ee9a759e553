@NullMarked
package dev.crmtestkit.containers;

import org.jspecify.annotations.NullMarked;
