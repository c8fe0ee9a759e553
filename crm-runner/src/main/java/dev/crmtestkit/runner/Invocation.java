package dev.crmtestkit.runner;

import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param given the values of the options
 */
record Invocation(String commandName, Command command, Map<Setting, String> given) {}
