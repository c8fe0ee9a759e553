package dev.crmtestkit.load;

import static java.util.stream.Collectors.joining;

import dev.crmtestkit.generator.IdGap;
import dev.crmtestkit.model.CrmTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gaps as the database remembers them, such as {@code contacts=500+3, deals=200+1}. */
final class IdGapText {

  private IdGapText() {}

  static String of(Map<CrmTable<?>, IdGap> gaps) {
    return gaps.entrySet().stream()
        .map(gap -> gap.getKey() + "=" + gap.getValue().rows() + "+" + gap.getValue().ids())
        .collect(joining(", "));
  }

  static Map<CrmTable<?>, IdGap> parse(String text) {
    Map<CrmTable<?>, IdGap> gaps = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return gaps;
    }
    for (String part : text.split(", ", -1)) {
      String[] words = part.split("[=+]", -1);
      gaps.put(
          CrmTable.named(words[0]).orElseThrow(),
          new IdGap(Long.parseLong(words[1]), Long.parseLong(words[2])));
    }
    return gaps;
  }
}
