package dev.crmtestkit.verify;

import dev.crmtestkit.model.CrmTable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a database beyond the invariants.
 *
 * @param asOf the present of the data, after which nothing may have happened; null for the
 *     database's clock
 * @param rowCounts the exact number of rows of some tables
 */
public record VerifyExpectations(@Nullable Instant asOf, Map<CrmTable<?>, Long> rowCounts) {

  public VerifyExpectations {
    rowCounts = Collections.unmodifiableMap(new LinkedHashMap<>(rowCounts));
  }

  /** Nothing beyond the invariants. */
  public static VerifyExpectations none() {
    return new VerifyExpectations(null, Map.of());
  }

  public VerifyExpectations withAsOf(Instant newAsOf) {
    return new VerifyExpectations(newAsOf, rowCounts);
  }

  public VerifyExpectations withRowCounts(Map<CrmTable<?>, Long> newRowCounts) {
    return new VerifyExpectations(asOf, newRowCounts);
  }
}
