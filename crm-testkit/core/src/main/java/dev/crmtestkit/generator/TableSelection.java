package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Which tables somebody asks for, and how the counts that were left open are filled in.
 *
 * @param tables the tables asked for with their counts, empty where none was given
 * @param count the count for tables without one of their own
 * @param withParents whether parents that are missing are generated too
 */
public record TableSelection(
    Map<CrmTable<?>, OptionalLong> tables, OptionalLong count, boolean withParents) {

  /** Per contact, where nobody says how many: the mean of a Zipf law over 1 to 5, 300 / 137. */
  private static final double CONTACT_POINTS_PER_CONTACT = 300.0 / 137;

  public TableSelection {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** The eight tables of the standard data set. */
  public static TableSelection standard(OptionalLong count) {
    Map<CrmTable<?>, OptionalLong> tables = new LinkedHashMap<>();
    for (CrmTable<?> table : CrmTable.counted()) {
      if (StandardCounts.of(table) > 0) {
        tables.put(table, OptionalLong.empty());
      }
    }
    return new TableSelection(tables, count, true);
  }

  /**
   * The counts to generate.
   *
   * <p>A table's count is its own, else the common one, else that of the standard data set (contact
   * points: about two for each contact). A parent that is needed, not asked for and not there is
   * pulled in with the common or the standard count, but with no more rows than its children have,
   * and with enough to hold them.
   *
   * @param base gives the seed and the as-of instant; its counts do not matter
   * @param existing the rows there are already that new ones may refer to
   * @throws MissingParentsException if a parent is needed, not there, and may not be pulled in
   */
  public CrmSpec resolve(CrmSpec base, PossibleParents existing) {
    Map<CrmTable<?>, Long> counts = new LinkedHashMap<>();
    List<CrmTable<?>> childrenFirst = new ArrayList<>(CrmTable.counted());
    Collections.reverse(childrenFirst);
    tables.forEach((table, own) -> counts.put(table, countOf(table, own, existing)));
    for (CrmTable<?> table : childrenFirst) {
      if (counts.getOrDefault(table, 0L) > 0) {
        addMissingParents(table, counts, existing);
      }
    }
    return base.withCounts(counts);
  }

  private void addMissingParents(
      CrmTable<?> child, Map<CrmTable<?>, Long> counts, PossibleParents existing) {
    List<CrmTable<?>> missing =
        child.references().stream()
            .filter(Reference::required)
            .filter(reference -> !tables.containsKey(reference.parent()))
            .<CrmTable<?>>map(Reference::parent)
            .filter(parent -> existing.count(child, parent) == 0)
            .toList();
    if (!missing.isEmpty() && !withParents) {
      throw new MissingParentsException(child, missing);
    }
    long children = counts.getOrDefault(child, 0L);
    for (CrmTable<?> parent : missing) {
      long most = Math.min(countOf(parent, OptionalLong.empty(), existing), children);
      counts.merge(parent, Math.max(most, fewest(child, parent, children)), Math::max);
    }
  }

  /** How many parents it takes to hold so many children. */
  private static long fewest(CrmTable<?> child, CrmTable<?> parent, long children) {
    if (child == CrmTable.CONTACT_EMAILS || child == CrmTable.CONTACT_PHONES) {
      return ceilDivide(children, ContactPoints.MOST_PER_CONTACT);
    }
    boolean areLineItems = child == CrmTable.DEAL_PRODUCTS && parent == CrmTable.DEALS;
    return areLineItems ? ceilDivide(children, LineItems.USUAL_MOST_PER_DEAL) : 1;
  }

  private static long ceilDivide(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private long countOf(CrmTable<?> table, OptionalLong own, PossibleParents existing) {
    if (own.isPresent()) {
      return own.getAsLong();
    }
    if (count.isPresent()) {
      return count.getAsLong();
    }
    if (StandardCounts.of(table) > 0) {
      return StandardCounts.of(table);
    }
    return StrictMath.round(contactsFor(table, existing) * CONTACT_POINTS_PER_CONTACT);
  }

  /** How many contacts there will be that points of this kind may belong to. */
  private long contactsFor(CrmTable<?> points, PossibleParents existing) {
    OptionalLong own = tables.get(CrmTable.CONTACTS);
    if (own != null) {
      return countOf(CrmTable.CONTACTS, own, existing);
    }
    long there = existing.count(points, CrmTable.CONTACTS);
    return there > 0 ? there : countOf(CrmTable.CONTACTS, OptionalLong.empty(), existing);
  }

  /** A table was to be generated without its parents, but there are none to refer to. */
  public static final class MissingParentsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    MissingParentsException(CrmTable<?> child, List<CrmTable<?>> parents) {
      super(
          child
              + " need rows of "
              + parents.stream().map(CrmTable::name).collect(Collectors.joining(" and "))
              + ", but there are none");
    }
  }
}
