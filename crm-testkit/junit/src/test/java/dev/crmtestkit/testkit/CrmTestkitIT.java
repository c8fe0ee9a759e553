package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.ContactDao;
import org.junit.jupiter.api.Test;

class CrmTestkitIT {

  @Test
  void aDatabaseIsThereInOneLine() {
    try (CrmDatabase database = CrmTestkit.start(CrmSpec.standard())) {
      assertThat(database.jdbi().onDemand(ContactDao.class).count()).isEqualTo(500);
    }
  }
}
