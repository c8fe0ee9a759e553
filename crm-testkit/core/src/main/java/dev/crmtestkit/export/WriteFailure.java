package dev.crmtestkit.export;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Words for what kept rows from being written. */
final class WriteFailure {

  private WriteFailure() {}

  static CrmException of(String thing, Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return new CrmException(thing + " could not be written: " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied; choose another folder or change its permissions";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file of that name stands in the way; choose another folder";
    }
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return cause instanceof IOException ? String.valueOf(cause.getMessage()) : cause.toString();
  }
}
