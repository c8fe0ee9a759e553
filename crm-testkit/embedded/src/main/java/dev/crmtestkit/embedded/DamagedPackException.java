package dev.crmtestkit.embedded;

import java.io.IOException;

/** A pack that is not as it was written. */
final class DamagedPackException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedPackException(String message) {
    super(message);
  }
}
