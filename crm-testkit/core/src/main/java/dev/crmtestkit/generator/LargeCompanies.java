package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * The companies that later contacts join: of those that are there from the start, the quarter with
 * the most contacts, which have the most employees as well. So a contact who comes seldom finds a
 * company with fewer employees than contacts, and {@link CompanySizes} need make room in few.
 *
 * @param bySize the companies that are there from the start, those with most contacts first
 * @param companies how many these are
 */
record LargeCompanies(RankOrder bySize, long companies) {

  private static final long ONE_OF = 4;

  static LargeCompanies of(Batch first) {
    long companies = first.count(CrmTable.COMPANIES);
    return new LargeCompanies(
        new FirstParents(first, ExistingRows.NONE).employment().order(), companies);
  }

  /** How many later contacts join. */
  static long count(long companies) {
    return (companies + ONE_OF - 1) / ONE_OF;
  }

  long count() {
    return count(companies);
  }

  /** These companies as they take turns; all others stand after them. */
  RankOrder inTurns(Turns turns) {
    return new RankOrder() {
      @Override
      public long rank(long company) {
        if (company >= companies) {
          return company;
        }
        long size = bySize.rank(company);
        return size < count() ? turns.rank(size) : size;
      }

      @Override
      public long index(long rank) {
        return bySize.index(turns.index(rank));
      }
    };
  }
}
