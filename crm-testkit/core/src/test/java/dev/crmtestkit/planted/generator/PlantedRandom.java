package dev.crmtestkit.planted.generator;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Draws random numbers in every way. */
final class PlantedRandom {

  private PlantedRandom() {}

  static Random random() {
    return new Random(1);
  }

  static SplittableRandom splittable() {
    return new SplittableRandom(1);
  }

  static int ofTheThread() {
    return ThreadLocalRandom.current().nextInt();
  }

  static RandomGenerator ofTheService() {
    return RandomGenerator.getDefault();
  }

  static double ofMath() {
    return Math.random();
  }

  static DoubleSupplier byReference() {
    return Math::random;
  }

  static UUID uuid() {
    return UUID.randomUUID();
  }

  static void shuffle(List<String> words) {
    Collections.shuffle(words);
  }
}
