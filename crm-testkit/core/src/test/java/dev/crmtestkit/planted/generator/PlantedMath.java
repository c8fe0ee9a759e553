package dev.crmtestkit.planted.generator;

import java.util.function.DoubleUnaryOperator;

/** Computes what may differ in the last place between machines. */
final class PlantedMath {

  private PlantedMath() {}

  static double pow(double x) {
    return Math.pow(x, 0.4);
  }

  static double exp(double x) {
    return Math.exp(x);
  }

  static double sin(double x) {
    return Math.sin(x);
  }

  static DoubleUnaryOperator logByReference() {
    return Math::log;
  }
}
