@NullMarked
package dev.crmtestkit.runner;

import org.jspecify.annotations.NullMarked;
