/**
 * What a data set is like: computed in one walk through its rows, and shown in a terminal or on a
 * page.
 */
@NullMarked
package dev.crmtestkit.runner.describe;

import org.jspecify.annotations.NullMarked;
