package dev.crmtestkit.model;

import java.util.Locale;

/** How far a task has come. */
public enum TaskStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word that stands in the database. */
  public String label() {
    return label;
  }
}
