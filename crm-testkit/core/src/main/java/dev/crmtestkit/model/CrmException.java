package dev.crmtestkit.model;

import org.jspecify.annotations.Nullable;

/**
 * Something outside this code went wrong: the database, the disk, the network. The message is one
 * sentence that names the thing, the rule and the value, then the way out; the cause is what was
 * caught.
 */
public class CrmException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CrmException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
