package dev.crmtestkit.generator;

import java.util.Locale;

/** What a sentence leaves open. */
enum Slot {
  CONTACT,
  FIRST,
  COMPANY,
  DEAL,
  PRODUCT,
  STAGE,
  AMOUNT,
  OCCASION;

  /** As it stands in a sentence, such as {@code {contact}}. */
  String label() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }
}
