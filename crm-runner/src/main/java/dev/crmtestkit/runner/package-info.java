/**
 * The commands over the toolkit. Every command is a small class; {@link
 * dev.crmtestkit.runner.CrmRunner} parses, runs it and turns whatever goes wrong into one sentence
 * and an exit code.
 */
@NullMarked
package dev.crmtestkit.runner;

import org.jspecify.annotations.NullMarked;
