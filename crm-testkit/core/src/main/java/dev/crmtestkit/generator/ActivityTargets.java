package dev.crmtestkit.generator;

/** Which contact each activity of a batch is about, and which deal. */
interface ActivityTargets {

  /** The index of the contact. */
  long contact(long index);

  /** The index of the deal, or {@link Topic#NO_DEAL}. */
  long deal(long index);

  /**
   * The activities that are about a contact.
   *
   * @param theirDeals the deals of that contact, of all batches
   */
  Indexes ofContact(long contact, Indexes theirDeals);
}
