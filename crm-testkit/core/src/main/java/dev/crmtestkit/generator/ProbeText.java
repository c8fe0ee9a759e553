package dev.crmtestkit.generator;

import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Contact;
import dev.crmtestkit.model.Deal;
import java.util.Locale;

/** Texts that many a program breaks, each in every kind of text that the schema has. */
enum ProbeText {
  QUOTES(
      "single, double, typographic quotes and backticks in every text",
      "O'Brien \"&\" Sons",
      "D'Arcy \"Dee\"",
      "O'Neil",
      "It's 5' 10\" tall, she said: \"that''s `ours`\", “yours” or «theirs»; -- don't"),
  BACKSLASHES(
      "backslashes, and what stands for null, ends a COPY or begins a comment elsewhere",
      "C:\\new\\table",
      "Back\\slash",
      "\\N",
      "\\N is no null, \\. no end, \\t no tab, C:\\temp\\ no place, 100 % _of_ $1 & <b>, or NULL\\"),
  EMOJI(
      "emoji, several of them of many code points, and outside the basic plane",
      "Rocket \uD83D\uDE80 Works",
      "Zoë \uD83D\uDC69\u200D\uD83D\uDCBB",
      "Smiley \uD83D\uDE00",
      "Family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66,"
          + " flag \uD83C\uDDEF\uD83C\uDDF5, skin \uD83D\uDC4D\uD83C\uDFFD, key 1\uFE0F\u20E3"),
  RIGHT_TO_LEFT(
      "Hebrew and Arabic, alone and among words and numbers that run from left to right",
      "\u05E9\u05DE\u05E9 \u05D5\u05D1\u05E0\u05D9\u05D5",
      "\u05D9\u05E2\u05DC",
      "\u0643\u0631\u064A\u0645",
      "Offer \u05D4\u05E6\u05E2\u05D4 12 (50 %) \u0639\u0631\u0636 2, then English"),
  COMBINING_CHARACTERS(
      "letters with accents of their own code points: not normalised, longer than they look",
      "Cafe\u0301 Garc\u0327on",
      "Zoe\u0308",
      "Nguye\u0302\u0303n",
      "e\u0301 looks like \u00E9, a\u030A like \u00E5, and Z\u0351\u036B\u0343\u036A\u0302 like none"),
  SPACES(
      "spaces before, behind and between",
      "  Room to Spare  ",
      " Ann ",
      "  Lee",
      "  two before, two  between, one behind ");

  private final String description;
  private final String company;
  private final String firstName;
  private final String lastName;
  private final String phrase;

  ProbeText(String description, String company, String firstName, String lastName, String phrase) {
    this.description = description;
    this.company = company;
    this.firstName = firstName;
    this.lastName = lastName;
    this.phrase = phrase;
  }

  /** Such as {@code right-to-left}. */
  String probe() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String description() {
    return description;
  }

  /** A note is the only text that has lines. */
  void makeRows(UsualRows rows) {
    Contact contact = rows.contact(rows.company(company), firstName, lastName);
    Deal deal = rows.openDeal(contact, phrase, Money.ofCents(250_000));
    rows.product(phrase, Money.ofCents(9_900));
    rows.activity(contact, ActivityType.CALL, phrase, rows.times().daysAgo(45));
    rows.note(contact, phrase + "\r\n\t" + phrase + "\n");
    rows.task(deal, phrase, rows.times().today().plusDays(7));
  }
}
