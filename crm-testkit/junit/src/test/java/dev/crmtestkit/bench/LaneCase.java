package dev.crmtestkit.bench;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.junit.CrmDatasetExtension;
import dev.crmtestkit.model.CrmTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ours. */
@ExtendWith(TestTimes.class)
class LaneCase {

  private static final CrmSpec SPEC = Measured.spec();

  @RegisterExtension
  static final CrmDatasetExtension CRM =
      CrmDatasetExtension.builder()
          .companies(SPEC.count(CrmTable.COMPANIES))
          .contacts(SPEC.count(CrmTable.CONTACTS))
          .deals(SPEC.count(CrmTable.DEALS))
          .products(SPEC.count(CrmTable.PRODUCTS))
          .dealProducts(SPEC.count(CrmTable.DEAL_PRODUCTS))
          .activities(SPEC.count(CrmTable.ACTIVITIES))
          .notes(SPEC.count(CrmTable.NOTES))
          .tasks(SPEC.count(CrmTable.TASKS))
          .build();

  @ParameterizedTest
  @MethodSource("tests")
  void writes(int test, Connection connection) throws SQLException {
    WritingTest.run(connection);
  }

  static IntStream tests() {
    return IntStream.range(0, Measured.TESTS);
  }
}
