package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.load.ContactDao;
import dev.crmtestkit.model.CrmException;
import org.junit.jupiter.api.Test;

class CrmTestkitIT {

  @Test
  void aDatabaseIsThereInOneLine() {
    try (CrmDatabase database = CrmTestkit.start(CrmSpec.standard())) {
      assertThat(database.jdbi().onDemand(ContactDao.class).count()).isEqualTo(500);
    }
  }

  @Test
  void theServerAndTheChangelogsCanBeChosen() {
    try (CrmDatabase database =
        CrmTestkit.with(CrmSpec.empty())
            .database("embedded")
            .changelogs("testkit/visits.sql")
            .start()) {
      long visits =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle.select("select count(*) from crm.visits").mapTo(Long.class).one());
      assertThat(visits).isZero();
    }
  }

  @Test
  void aChoiceThatIsNoneIsRefused() {
    assertThatThrownBy(() -> CrmTestkit.with(CrmSpec.empty()).database("oracle").start())
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("system property crm.testkit.database must be auto, embedded,")
        .hasMessageEndingWith("but was oracle");
  }
}
