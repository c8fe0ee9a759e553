package dev.crmtestkit.generator;

/** Which contact each activity of a batch is about, and which deal. */
interface ActivityTargets {

  /** Stands for the deal of an activity that is about none. */
  long NO_DEAL = -1;

  /** The index of the contact. */
  long contact(long index);

  /** The index of the deal, or {@link #NO_DEAL}. */
  long deal(long index);

  /**
   * The activities that are about a contact.
   *
   * @param theirDeals the deals of that contact, of all batches
   */
  Indexes ofContact(long contact, Indexes theirDeals);
}
