package dev.crmtestkit.runner;

/** Keeps a process alive whose command has done all it has to. */
interface StayUp {

  /** Returns when the process is told to stop, if at all; that is no failure then. */
  void untilStopped() throws InterruptedException;
}
