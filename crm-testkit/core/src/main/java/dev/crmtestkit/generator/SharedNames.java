package dev.crmtestkit.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names, as mail spells them, that more than one of several locales has.
 *
 * @param first first names
 * @param last last names
 */
record SharedNames(Set<String> first, Set<String> last) {

  static final SharedNames NONE = new SharedNames(Set.of(), Set.of());

  static SharedNames of(List<CrmLocale> locales) {
    List<LocalWords> words = locales.stream().map(of -> Homeland.of(of).words()).toList();
    return new SharedNames(
        twice(words.stream().map(LocalWords::firstNames).toList()),
        twice(words.stream().map(LocalWords::lastNames).toList()));
  }

  /** Whether another locale may have somebody of the same name. */
  boolean has(PersonNames names, int person) {
    return first.contains(names.firstNameInMail(person))
        && last.contains(names.lastNameInMail(person));
  }

  private static Set<String> twice(List<SpelledWords> lists) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (SpelledWords list : lists) {
      for (String word : list.inMail()) {
        if (!once.add(word)) {
          twice.add(word);
        }
      }
    }
    return twice;
  }
}
