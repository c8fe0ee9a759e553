package dev.crmtestkit.planted.generator;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** Asks the machine for its defaults. */
final class PlantedDefaults {

  private PlantedDefaults() {}

  static Locale locale() {
    return Locale.getDefault();
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  static TimeZone timeZone() {
    return TimeZone.getDefault();
  }

  static Charset charset() {
    return Charset.defaultCharset();
  }

  static String lineSeparator() {
    return System.lineSeparator();
  }
}
