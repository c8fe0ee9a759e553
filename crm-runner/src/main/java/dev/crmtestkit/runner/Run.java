package dev.crmtestkit.runner;

import java.io.OutputStream;

/**
 * What a command has at hand.
 *
 * @param out the standard output, for data
 * @param stayUp for a command that goes on until it is stopped
 */
record Run(Settings settings, Console console, RunReport report, OutputStream out, StayUp stayUp) {

  /** Says and reports what is no error, but might be one day. */
  void warn(String sentence) {
    console.warn(sentence);
    report.warning(sentence);
  }
}
