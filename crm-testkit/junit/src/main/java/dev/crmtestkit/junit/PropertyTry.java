package dev.crmtestkit.junit;

/**
 * One run of a property.
 *
 * @param number of the try, from 1; of the one that failed first while a smaller one is looked for
 */
record PropertyTry(Kind kind, int number, Dataset dataset) {

  enum Kind {
    /** One of those that were asked for. */
    DRAWN,
    /** A smaller one than one that failed. */
    SMALLER,
    /** The smallest that failed, once more. */
    SMALLEST
  }
}
