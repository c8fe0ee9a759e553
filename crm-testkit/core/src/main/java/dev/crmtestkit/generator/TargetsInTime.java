package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * The activities of a later batch: six of ten are about deals, each some days after one was made,
 * and the others with any contact.
 *
 * <p>Of ten neighbours, each is of one of ten kinds, in an order drawn for them. The first six
 * kinds run through the deals in the order of time, each kind a certain number of deals behind the
 * newest; so a division tells the deal of an activity, and the activities of a deal.
 */
final class TargetsInTime implements ActivityTargets {

  private static final int KINDS = 10;

  /** How many days after its making a deal is dealt with; one kind of activity for each. */
  private static final int[] DAYS_AFTER = {1, 4, 9, 16, 25, 36};

  private final DealsSoFar deals;
  private final long firstDeal;
  private final long leastBehind;
  private final long rounds;
  private final Cells order;
  private final FanOut dealPerRound;
  private final long othersBefore;
  private final Relation others;

  /**
   * @param contacts of the batches before
   * @param deals of those and of this one
   * @param firstDeal the index of the first deal of this batch
   */
  TargetsInTime(Draw draw, long count, Contacts contacts, DealsSoFar deals, long firstDeal) {
    this.deals = deals;
    this.firstDeal = firstDeal;
    long ownDeals = deals.count() - firstDeal;
    leastBehind = count == 0 ? 0 : 2 + KINDS * ownDeals / count;
    rounds = ownDeals > 0 && firstDeal >= leastBehind ? count / KINDS : 0;
    order = draw.column("activities.deal_id.order");
    dealPerRound = new EvenFanOut(ownDeals, rounds);
    othersBefore = rounds * (KINDS - DAYS_AFTER.length);
    others = ActivityLaw.perContact(draw, count - rounds * DAYS_AFTER.length, contacts);
  }

  @Override
  public long contact(long index) {
    long deal = deal(index);
    return deal == Topic.NO_DEAL ? others.parentOf(other(index)) : deals.contact(deal);
  }

  @Override
  public long deal(long index) {
    int kind = kind(index);
    return kind < DAYS_AFTER.length
        ? firstDeal + dealPerRound.parentOf(index / KINDS) - dealsBehind(kind)
        : Topic.NO_DEAL;
  }

  @Override
  public Indexes ofContact(long contact, Indexes theirDeals) {
    List<Indexes> found = new ArrayList<>();
    others.childrenOf(contact).stream()
        .forEach(other -> found.add(ScatteredIndexes.of(indexOfOther(other))));
    theirDeals.stream().forEach(deal -> addAbout(deal, found));
    return ScatteredIndexes.joining(found);
  }

  private void addAbout(long deal, List<Indexes> found) {
    for (int kind = 0; kind < DAYS_AFTER.length; kind++) {
      long place = deal - firstDeal + dealsBehind(kind);
      if (rounds > 0 && place >= 0 && place < deals.count() - firstDeal) {
        int each = kind;
        new IndexRange(dealPerRound.childrenOf(place))
            .stream().forEach(round -> found.add(ScatteredIndexes.of(index(round, each))));
      }
    }
  }

  /** So many at least that the deal was made before the activity, wherever in its ten that is. */
  private long dealsBehind(int kind) {
    long behind = (deals.count() - firstDeal) * DAYS_AFTER[kind] / Batch.DAYS;
    return Math.max(leastBehind, Math.min(firstDeal, behind));
  }

  /** From 0 to 9; those that are left over after the last ten are about no deal. */
  private int kind(long index) {
    long round = index / KINDS;
    return round < rounds ? (int) kinds(round).rank(index % KINDS) : DAYS_AFTER.length;
  }

  private long index(long round, long kind) {
    return round * KINDS + kinds(round).index(kind);
  }

  private Permutation kinds(long round) {
    return new Permutation(order.key(round), KINDS);
  }

  /** Counts the activities that are about no deal. */
  private long other(long index) {
    long round = index / KINDS;
    int perRound = KINDS - DAYS_AFTER.length;
    return round < rounds
        ? round * perRound + kind(index) - DAYS_AFTER.length
        : othersBefore + index - rounds * KINDS;
  }

  private long indexOfOther(long other) {
    int perRound = KINDS - DAYS_AFTER.length;
    return other < othersBefore
        ? index(other / perRound, DAYS_AFTER.length + other % perRound)
        : rounds * KINDS + other - othersBefore;
  }
}
