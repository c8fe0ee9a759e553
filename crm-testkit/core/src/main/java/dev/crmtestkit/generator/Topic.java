package dev.crmtestkit.generator;

import dev.crmtestkit.model.DealStage;
import java.util.function.Function;

/**
 * Whom and what a sentence speaks of: fills its slots.
 *
 * @param person the index of the contact, or {@link #NOBODY}
 * @param deal the index of a deal, or {@link #NO_DEAL}
 * @param at when it is written, in seconds since 1970
 */
record Topic(Contacts contacts, long person, Deals deals, long deal, long at)
    implements Function<Slot, String> {

  static final long NO_DEAL = -1;
  static final long NOBODY = -1;

  /** The stage of the deal then. */
  DealStage stage() {
    return deals.stageAt(deal, at);
  }

  @Override
  public String apply(Slot slot) {
    return switch (slot) {
      case CONTACT -> contacts.firstName(person) + " " + contacts.lastName(person);
      case FIRST -> contacts.firstName(person);
      case COMPANY -> contacts.companyName(person);
      case DEAL, OCCASION -> deals.title(deal);
      case PRODUCT -> deals.productName(deal);
      case STAGE -> word(stage());
      case AMOUNT -> deals.amount(deal);
    };
  }

  private static String word(DealStage stage) {
    return switch (stage) {
      case CLOSED_WON -> "won";
      case CLOSED_LOST -> "lost";
      case PROSPECTING, QUALIFICATION, PROPOSAL, NEGOTIATION -> stage.label();
    };
  }
}
