package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;

/**
 * One run of a property.
 *
 * @param number of the try, from 1; of the one that failed first while a smaller one is looked for
 */
record PropertyTry(Kind kind, int number, CrmData data) {

  enum Kind {
    /** One of those that were asked for. */
    DRAWN,
    /** A smaller one than one that failed. */
    SMALLER,
    /** The smallest that failed, once more. */
    SMALLEST
  }

  static PropertyTry of(Kind kind, int number, CrmSpec spec) {
    return new PropertyTry(kind, number, CrmData.of(spec));
  }

  CrmSpec spec() {
    return data.spec();
  }
}
