package dev.crmtestkit.runner;

import java.io.OutputStream;

/**
 * What a command has at hand.
 *
 * @param out the standard output, for data
 */
record Run(Settings settings, Console console, RunReport report, OutputStream out) {

  /** Says and reports what is no error, but might be one day. */
  void warn(String sentence) {
    console.warn(sentence);
    report.warning(sentence);
  }
}
