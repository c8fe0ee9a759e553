package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/** How many rows there are already that new rows may refer to. */
@FunctionalInterface
public interface PossibleParents {

  /** An empty database. */
  PossibleParents NONE = (child, parent) -> 0;

  /**
   * How many rows of {@code parent} may have more rows of {@code child}. What a parent is given as
   * a whole and once (the line items of a deal, a contact's mail addresses and its numbers) only
   * those may have that have none.
   */
  long count(CrmTable<?> child, CrmTable<?> parent);
}
