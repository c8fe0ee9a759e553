package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;

/** To whom the rows of a batch belong; each method is told the batch's own possible parents. */
interface Parents {

  /** Who of the batch's contacts works for which of the employers. */
  Relation employment();

  /** For whom contacts work. */
  Companies employers(CompanyLaw own);

  /** With whom deals are made, and whom notes and activities are about. */
  Contacts people(ContactLaw own);

  /** What line items are of. */
  Products offers(ProductLaw own);

  /** How many deals get line items. */
  long soldDeals();

  /** Those deals. */
  Deals sold(DealLaw own, Contacts people);

  /**
   * On which terms they were made.
   *
   * @param own those of the batch's own deals
   */
  Terms terms(Terms own, Contacts people);

  /** For which tasks are done. */
  Deals opportunities(DealLaw own, Contacts people);

  /** Which activities may be about. */
  Deals discussed(DealLaw own, Contacts people);

  /** Whose mail addresses or numbers {@code points} are. */
  Contacts owners(CrmTable<?> points, ContactLaw own);

  /** Which contact and which deal each activity is about. */
  ActivityTargets targets(Contacts people, DealLaw own);
}
