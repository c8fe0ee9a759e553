package dev.crmtestkit.model;

/** The PostgreSQL types that the CRM tables use. */
public enum ColumnType {
  BIGINT,
  INTEGER,
  NUMERIC,
  TEXT,
  BOOLEAN,
  DATE,
  TIMESTAMPTZ,
  UUID
}
