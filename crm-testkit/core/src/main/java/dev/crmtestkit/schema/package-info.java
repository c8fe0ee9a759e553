/**
 * From the changelog to the tables: {@link CrmSchema} builds the schema {@code crm} with Liquibase
 * where something is to do, and finds out without Liquibase that nothing is.
 */
@NullMarked
package dev.crmtestkit.schema;

import org.jspecify.annotations.NullMarked;
