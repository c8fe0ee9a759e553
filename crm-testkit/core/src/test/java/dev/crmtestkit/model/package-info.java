@NullMarked
package dev.crmtestkit.model;

import org.jspecify.annotations.NullMarked;
