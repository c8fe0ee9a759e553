package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/**
 * The companies that later contacts join: of those that are there from the start, the quarter with
 * the most contacts, which have the most employees as well; then those that came later. So a
 * contact who comes seldom finds a company with fewer employees than contacts, and {@link
 * CompanySizes} need make room in few.
 *
 * @param bySize the companies that are there from the start, those with most contacts first
 * @param companies how many these are
 */
record HiringCompanies(RankOrder bySize, long companies) {

  private static final long ONE_OF = 4;

  static HiringCompanies of(Batch first) {
    return new HiringCompanies(
        new FirstParents(first, ExistingRows.NONE).employment().order(),
        first.count(CrmTable.COMPANIES));
  }

  /** How many of {@code companies} that are there from the start. */
  static long large(long companies) {
    return (companies + ONE_OF - 1) / ONE_OF;
  }

  /** How they take turns in a batch, beginning with the one at {@code first}. */
  Turns turns(Batch batch, long first) {
    long later = batch.first(CrmTable.COMPANIES) - companies;
    return new Turns(large(companies) + later, batch.count(CrmTable.CONTACTS), first);
  }

  /** All companies in the order of these turns; those that take none stand after them. */
  RankOrder inOrderOf(Turns turns) {
    long large = large(companies);
    return new RankOrder() {
      @Override
      public long rank(long company) {
        if (company >= companies) {
          return turns.rank(large + company - companies);
        }
        long size = bySize.rank(company);
        return size < large ? turns.rank(size) : turns.parents() + size - large;
      }

      @Override
      public long index(long rank) {
        long turn = turns.index(rank);
        return turn < large ? bySize.index(turn) : companies + turn - large;
      }
    };
  }
}
