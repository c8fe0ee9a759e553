package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sentence with slots, taken apart once.
 *
 * @param texts before each slot, and after the last
 * @param slots one less than texts
 */
record Sentence(List<String> texts, List<Slot> slots) {

  Sentence {
    texts = List.copyOf(texts);
    slots = List.copyOf(slots);
  }

  /**
   * @throws CrmException if there is a slot that nobody can fill
   */
  static Sentence of(String text) {
    List<String> texts = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      Slot slot = slotAt(text, open);
      texts.add(text.substring(from, open));
      slots.add(slot);
      from = open + slot.label().length();
    }
    texts.add(text.substring(from));
    return new Sentence(texts, slots);
  }

  private static Slot slotAt(String text, int open) {
    for (Slot slot : Slot.values()) {
      if (text.startsWith(slot.label(), open)) {
        return slot;
      }
    }
    throw new CrmException(
        "slots of sentences must be one of "
            + List.of(Slot.values()).stream().map(Slot::label).toList()
            + ", but there is: "
            + text,
        null);
  }

  /** What a column holds that takes so many characters; a longer text is cut off. */
  String within(int most, Function<Slot, String> fillings) {
    String text = with(fillings);
    if (text.length() <= most) {
      return text;
    }
    boolean cutsPair = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, cutsPair ? most - 1 : most).strip();
  }

  /** The sentence with every slot filled. */
  String with(Function<Slot, String> fillings) {
    StringBuilder text = new StringBuilder(96);
    for (int i = 0; i < slots.size(); i++) {
      text.append(texts.get(i)).append(fillings.apply(slots.get(i)));
    }
    return text.append(texts.get(slots.size())).toString();
  }
}
