package dev.crmtestkit.load;

import dev.crmtestkit.model.Note;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The table {@code notes}. */
public interface NoteDao extends TableDao<Note> {

  /** Inserts a row and returns the id that the database gave. */
  @SqlUpdate(InsertSql.NOTES)
  @GetGeneratedKeys("id")
  long insert(@BindMethods Note note);

  @Override
  @SqlBatch(InsertSql.NOTES)
  @BatchChunkSize(1000)
  @Transaction
  void insertAll(@BindMethods Iterable<Note> notes);

  @SqlQuery("select * from crm.notes where id = :id")
  Optional<Note> find(long id);

  /** Those of a contact, in the order of id. */
  @SqlQuery("select * from crm.notes where contact_id = :contactId order by id")
  List<Note> listByContact(long contactId);

  @Override
  @SqlQuery("select count(*) from crm.notes")
  long count();
}
