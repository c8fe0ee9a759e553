package dev.crmtestkit.planted.generator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Reads the clock in every way. */
final class PlantedClock {

  private PlantedClock() {}

  static Instant instant() {
    return Instant.now();
  }

  static Supplier<Instant> byReference() {
    return Instant::now;
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static long nanos() {
    return System.nanoTime();
  }
}
