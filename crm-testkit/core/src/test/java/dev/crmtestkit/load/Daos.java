package dev.crmtestkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.Rows;
import dev.crmtestkit.model.CrmTable;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A table and its DAO. */
record Daos<R>(CrmTable<R> table, Class<? extends TableDao<R>> type) {

  static final List<Daos<?>> ALL =
      List.of(
          new Daos<>(CrmTable.COMPANIES, CompanyDao.class),
          new Daos<>(CrmTable.CONTACTS, ContactDao.class),
          new Daos<>(CrmTable.DEALS, DealDao.class),
          new Daos<>(CrmTable.DEAL_STAGE_HISTORY, DealStageEntryDao.class),
          new Daos<>(CrmTable.PRODUCTS, ProductDao.class),
          new Daos<>(CrmTable.DEAL_PRODUCTS, DealProductDao.class),
          new Daos<>(CrmTable.ACTIVITIES, ActivityDao.class),
          new Daos<>(CrmTable.NOTES, NoteDao.class),
          new Daos<>(CrmTable.TASKS, TaskDao.class),
          new Daos<>(CrmTable.CONTACT_EMAILS, ContactEmailDao.class),
          new Daos<>(CrmTable.CONTACT_PHONES, ContactPhoneDao.class));

  /** A way to store rows. */
  interface Storing {
    <T> void store(TableDao<T> dao, Rows<T> rows);
  }

  void store(Handle handle, CrmData data, Storing storing) {
    storing.store(handle.attach(type), data.rows(table));
  }

  /** Asserts that the table has the rows of {@code data} and no others. */
  void assertHolds(Handle handle, CrmData data) {
    assertThat(handle.select("select * from crm." + table).mapTo(table.rowType()).list())
        .containsExactlyInAnyOrderElementsOf(data.rows(table).stream().toList());
    assertThat(handle.attach(type).count()).isEqualTo(data.rows(table).count());
  }
}
