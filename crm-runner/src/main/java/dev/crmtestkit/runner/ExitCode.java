package dev.crmtestkit.runner;

/** What a command leaves behind for scripts. The numbers are a contract. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private ExitCode() {}
}
