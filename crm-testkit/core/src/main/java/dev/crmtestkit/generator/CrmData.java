package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * A CRM data set as a value. Nothing is stored: every row is computed from the spec and its index
 * when asked for, so an instance is small, immutable and shared by any number of threads.
 */
public final class CrmData {

  /** Rises whenever any value of any row changes for the same spec. */
  public static final int GENERATOR_VERSION = 1;

  private final CrmSpec spec;

  private CrmData(CrmSpec spec) {
    this.spec = spec;
  }

  /**
   * The data set of an empty database, where the row at index i has the id i + 1.
   *
   * @throws IllegalArgumentException if the counts contradict one another, such as contacts without
   *     a company
   */
  public static CrmData of(CrmSpec spec) {
    return continuing(spec, ExistingRows.NONE);
  }

  /**
   * Rows to be added to those that exist: ids go on after the last, unique values stay unique, and
   * where the spec asks for no parents the existing ones serve.
   */
  public static CrmData continuing(CrmSpec spec, ExistingRows existing) {
    return new CrmData(spec);
  }

  public CrmSpec spec() {
    return spec;
  }

  /** The rows of {@code table}. */
  public <R> Rows<R> rows(CrmTable<R> table) {
    return new Rows<>(
        table,
        new RowRange(0, spec.count(table)),
        index -> {
          throw new IllegalStateException(table.name());
        });
  }
}
