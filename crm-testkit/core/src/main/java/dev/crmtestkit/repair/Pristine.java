package dev.crmtestkit.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By which transactions a pristine row may have been written: those before {@code firstFresh}, and
 * the repairs. Transactions are numbered as PostgreSQL's xid8, which never comes round; in a row
 * stand the lower 32 bits of the number.
 *
 * @param firstFresh the number before which everything is known to be pristine
 * @param repairs those of later transactions that put rows back
 * @param cleanSnapshot as it was when a look found nothing, or must be after a repair that nobody
 *     disturbed; empty where that is not known. While it is the same, no transaction has ended, so
 *     nothing was committed
 */
record Pristine(long firstFresh, List<Long> repairs, String cleanSnapshot) {

  private static final long LOWER_HALF = 0xFFFF_FFFFL;

  Pristine {
    repairs = List.copyOf(repairs);
  }

  /**
   * A lane that was just made and that nobody writes into: all that it holds was written by
   * transactions that had ended.
   */
  static Pristine fresh(String snapshot) {
    return new Pristine(Long.parseLong(snapshot.split(":", 3)[1]), List.of(), "");
  }

  /**
   * After a look that found nothing. What runs at that moment may commit later, so only what had
   * ended before the oldest of them is known.
   */
  Pristine seenClean(String snapshot) {
    return after(snapshot, repairs, snapshot);
  }

  /**
   * After everything was put right that the look with this snapshot had found. (Not a later
   * snapshot: somebody may have committed after the look.)
   */
  Pristine repaired(String snapshot, List<Long> repairXids) {
    List<Long> all = new ArrayList<>(repairs);
    all.addAll(repairXids);
    return after(snapshot, all, undisturbed(snapshot, repairXids));
  }

  /**
   * The snapshot that the server gives when the repair has ended, if nobody else has written since
   * the look; empty if somebody was at it already.
   */
  private static String undisturbed(String snapshot, List<Long> repairXids) {
    String[] parts = snapshot.split(":", 3);
    boolean isAlone = parts[0].equals(parts[1]) && parts[2].isEmpty();
    if (!isAlone || !repairXids.equals(List.of(Long.parseLong(parts[1])))) {
      return "";
    }
    long next = repairXids.get(0) + 1;
    return next + ":" + next + ":";
  }

  /** The same without the short cut, for a look within a transaction that writes. */
  Pristine unsettled() {
    return new Pristine(firstFresh, repairs, "");
  }

  String firstFreshXid() {
    return Long.toString(firstFresh & LOWER_HALF);
  }

  /** An array literal. */
  String repairXids() {
    return repairs.stream()
        .map(xid -> Long.toString(xid & LOWER_HALF))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private Pristine after(String snapshot, List<Long> candidates, String clean) {
    long oldestRunning = Long.parseLong(snapshot.split(":", 3)[0]);
    long first = Math.max(firstFresh, oldestRunning);
    return new Pristine(first, candidates.stream().filter(xid -> xid >= first).toList(), clean);
  }
}
