package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;
import java.util.List;

/**
 * The whole life of a deal: the stages in which it stands, one after the other, the last of them
 * closed. Positions are 0-based. What is true as of a day is what was entered by then.
 */
final class DealPath {

  /** The open stages, in order. */
  static final List<DealStage> OPEN_STAGES =
      List.of(DealStage.values()).stream().filter(stage -> !stage.isClosed()).toList();

  /** All open stages and a closed one. */
  static final int MOST_ENTRIES = OPEN_STAGES.size() + 1;

  private final int firstStage;
  private final boolean isWon;
  private final long[] entries;

  /**
   * @param entries when each stage is entered, in seconds since 1970, ascending; nobody may change
   *     the array later
   */
  DealPath(int firstStage, boolean isWon, long[] entries) {
    this.firstStage = firstStage;
    this.isWon = isWon;
    this.entries = entries;
  }

  /** How many stages the deal enters in all its life. */
  int length() {
    return entries.length;
  }

  DealStage stage(int position) {
    if (position < entries.length - 1) {
      return OPEN_STAGES.get(openStage(position));
    }
    return isWon ? DealStage.CLOSED_WON : DealStage.CLOSED_LOST;
  }

  /** The number of the open stage at a position, from 0. */
  int openStage(int position) {
    return firstStage + position;
  }

  /** In seconds since 1970. */
  long enteredAt(int position) {
    return entries[position];
  }

  long createdAt() {
    return entries[0];
  }

  /** When the deal is won or lost, be it in the future. */
  long closedAt() {
    return entries[entries.length - 1];
  }

  /** Where the deal stands as of then; one that is created later stands at its beginning. */
  int positionAt(long asOf) {
    int position = 0;
    while (position + 1 < entries.length && entries[position + 1] <= asOf) {
      position++;
    }
    return position;
  }
}
