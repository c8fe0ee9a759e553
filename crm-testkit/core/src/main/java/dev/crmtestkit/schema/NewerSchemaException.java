package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;

/**
 * The database's schema was made by a newer version of the changelog than this one; nothing was
 * changed.
 */
public final class NewerSchemaException extends CrmException {

  private static final long serialVersionUID = 1;

  NewerSchemaException(String unknown) {
    super(
        "the schema of the database must be known to this version of CRM Testkit, but has change"
            + " set "
            + unknown
            + "; use a newer version",
        null);
  }
}
