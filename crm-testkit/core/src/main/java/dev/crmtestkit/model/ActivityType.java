package dev.crmtestkit.model;

import java.util.Locale;

/** How an activity took place. */
public enum ActivityType {
  CALL,
  EMAIL,
  MEETING,
  DEMO;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word that stands in the database. */
  public String label() {
    return label;
  }
}
