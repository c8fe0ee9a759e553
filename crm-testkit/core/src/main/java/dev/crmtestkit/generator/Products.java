package dev.crmtestkit.generator;

/**
 * What rows of other tables need to know of products, whether generated or found. They stand on
 * shelves, one for each category, the most popular first.
 */
interface Products {

  long count();

  long id(long index);

  String name(long index);

  /** The list price, in hundredths of a US dollar. */
  long priceInCents(long index);

  int shelves();

  /** The category of what stands there. */
  String category(int shelf);

  long onShelf(int shelf);

  /** The index of the product at that place of the shelf. */
  long atPlace(int shelf, long place);
}
