package dev.crmtestkit.generator;

/**
 * Ids in the middle of a table's that are not the data set's: people had taken them when it began
 * to live on in their database.
 *
 * @param rows how many of the data set's rows have ids before them
 * @param ids how many ids are left out
 */
public record IdGap(long rows, long ids) {

  public IdGap {
    if (rows < 0 || ids < 0) {
      throw new IllegalArgumentException(
          "gap of ids must be at 0 rows or more and of 0 ids or more, but was of "
              + ids
              + " ids after "
              + rows
              + " rows");
    }
  }
}
