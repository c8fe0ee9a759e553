@NullMarked
package dev.crmtestkit.database;

import org.jspecify.annotations.NullMarked;
