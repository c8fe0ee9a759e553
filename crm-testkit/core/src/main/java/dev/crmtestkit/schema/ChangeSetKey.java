package dev.crmtestkit.schema;

/**
 * What makes a change set itself to Liquibase: the path of its file, its author and its id. Such as
 * {@code crm-changelog/tables/deals.sql::0012-deals::crmtestkit}, as Liquibase writes it.
 */
record ChangeSetKey(String path, String id, String author) {

  @Override
  public String toString() {
    return path + "::" + id + "::" + author;
  }
}
