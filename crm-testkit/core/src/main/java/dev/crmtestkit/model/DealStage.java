package dev.crmtestkit.model;

import java.util.Locale;

/**
 * Where a deal stands. The probabilities are fixed by the product's requirements and by a CHECK
 * constraint.
 */
public enum DealStage {
  PROSPECTING(10),
  QUALIFICATION(25),
  PROPOSAL(50),
  NEGOTIATION(75),
  CLOSED_WON(100),
  CLOSED_LOST(0);

  private final int probability;
  private final String label = name().toLowerCase(Locale.ROOT);

  DealStage(int probability) {
    this.probability = probability;
  }

  /** The chance to win, in percent. */
  public int probability() {
    return probability;
  }

  /** Whether the deal is decided. */
  public boolean isClosed() {
    return this == CLOSED_WON || this == CLOSED_LOST;
  }

  /** The word that stands in the database. */
  public String label() {
    return label;
  }
}
