package dev.crmtestkit.model;

import java.util.Locale;

/** How urgent a task is. */
public enum TaskPriority {
  LOW,
  MEDIUM,
  HIGH;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word that stands in the database. */
  public String label() {
    return label;
  }
}
