package dev.crmtestkit.planted.model;

/** Writes to the console. */
final class PlantedConsole {

  private PlantedConsole() {}

  static void out() {
    System.out.println();
  }

  static void err() {
    System.err.println();
  }

  static void stackTrace(Exception e) {
    e.printStackTrace();
  }
}
