/**
 * A copy of core's packages in which every rule of the house is broken, so that the tests can show
 * that the rules notice. This one is {@code @NullMarked}, the others are not.
 */
@NullMarked
package dev.crmtestkit.planted.generator;

import org.jspecify.annotations.NullMarked;
