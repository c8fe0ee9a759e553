package dev.crmtestkit.generator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which names contacts have. Where a data set mixes locales, one of ten contacts has a name of
 * another locale than the company's.
 */
final class ContactNames {

  private static final double AT_HOME = 0.9;

  private final Draw draw;
  private final List<CrmLocale> mixed;
  private final Cells locale;
  private final Cells otherLocale;
  private final SharedNames shared;

  /** Those of the mix; companies that were there before may be at home elsewhere. */
  private final Map<CrmLocale, PersonNames> known = new EnumMap<>(CrmLocale.class);

  ContactNames(Draw draw, LocaleMix mix) {
    this.draw = draw;
    mixed = List.copyOf(mix.percents().keySet());
    for (CrmLocale of : mixed) {
      known.put(of, new PersonNames(draw, Homeland.of(of).words()));
    }
    locale = draw.column("contacts.name.locale");
    otherLocale = draw.column("contacts.name.other_locale");
    shared = mixed.size() == 1 ? SharedNames.NONE : SharedNames.of(mixed);
  }

  /**
   * The name of a contact.
   *
   * @param row its number
   * @param company whose people all have different names
   * @param place among them
   * @param home the company's locale
   */
  FullName name(long row, long company, long place, CrmLocale home) {
    CrmLocale of = locale(row, home);
    PersonNames names = names(of);
    int person = names.person(company, place);
    long round = place / names.count();
    return new FullName(names, person, mark(of, home, names, person, round));
  }

  private CrmLocale locale(long row, CrmLocale home) {
    if (mixed.size() == 1 || locale.chance(row, AT_HOME)) {
      return home;
    }
    int at = mixed.indexOf(home);
    int others = at < 0 ? mixed.size() : mixed.size() - 1;
    int choice = otherLocale.below(row, others);
    return mixed.get(at >= 0 && choice >= at ? choice + 1 : choice);
  }

  /**
   * What tells the mail addresses of namesakes apart: a locale's names come once before they begin
   * again, so they can meet only those of another locale that has the same.
   */
  private String mark(CrmLocale of, CrmLocale home, PersonNames names, int person, long round) {
    String number = round == 0 ? "" : "-" + (round + 1);
    return of == home || !shared.has(names, person) ? number : mixed.indexOf(of) + 2 + number;
  }

  private PersonNames names(CrmLocale of) {
    PersonNames names = known.get(of);
    return names == null ? new PersonNames(draw, Homeland.of(of).words()) : names;
  }
}
