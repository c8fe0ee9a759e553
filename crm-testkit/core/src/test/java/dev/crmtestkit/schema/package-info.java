@NullMarked
package dev.crmtestkit.schema;

import org.jspecify.annotations.NullMarked;
