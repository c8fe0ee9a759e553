package dev.crmtestkit.generator;

import java.util.ArrayList;
import java.util.List;

/** What stands before and after a company's name, such as {@code GmbH}; often nothing. */
record LegalForm(String before, String after) {

  /**
   * @param forms each with {@code *} for the name
   */
  static List<LegalForm> all(List<String> forms) {
    List<LegalForm> all = new ArrayList<>(forms.size());
    for (String form : forms) {
      int name = form.indexOf('*');
      all.add(new LegalForm(form.substring(0, name), form.substring(name + 1)));
    }
    return List.copyOf(all);
  }

  String of(String name) {
    return before + name + after;
  }
}
