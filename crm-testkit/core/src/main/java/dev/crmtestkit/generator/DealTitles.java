package dev.crmtestkit.generator;

import java.util.List;

/** What deals are called: by what is sold, to whom, and on what occasion. */
final class DealTitles {

  /** What the column takes. */
  private static final int MOST_CHARACTERS = 200;

  private static final List<Sentence> WITH_PRODUCT = Sentences.english().of("deal-title");
  private static final List<Sentence> PLAIN = Sentences.english().of("deal-title.no-product");
  private static final List<Sentence> OCCASIONS = Sentences.english().of("occasion");

  private final Cells wording;
  private final Cells occasion;

  DealTitles(Draw draw) {
    wording = draw.column("deals.title");
    occasion = draw.column("deals.title.occasion");
  }

  /**
   * @param product its name; empty where nothing is sold
   */
  String title(long number, String product, String company) {
    return wording
        .pick(number, product.isEmpty() ? PLAIN : WITH_PRODUCT)
        .within(
            MOST_CHARACTERS,
            slot ->
                switch (slot) {
                  case PRODUCT -> product;
                  case COMPANY -> company;
                  default -> occasion.pick(number, OCCASIONS).texts().get(0);
                });
  }
}
