package dev.crmtestkit.export;

import java.io.IOException;

/**
 * Writes the rows of one table in one format. A cell arrives as text, since all formats agree on
 * how numbers and times are spelt; they differ in what surrounds it.
 */
interface RowWriter {

  /** A cell that needs no quotes: a number or a truth value. */
  void bare(String cell) throws IOException;

  /** A cell that is text to the format: a text, a time, a UUID. */
  void quoted(String cell) throws IOException;

  /** A cell that is NULL. */
  void nothing() throws IOException;

  /** All cells of a row have been written. */
  void endRow() throws IOException;

  /** All rows have been written. Hands everything on, but leaves the stream below open. */
  void endTable() throws IOException;
}
