/** The rows of a CRM database and the closed catalogue of its tables. */
@NullMarked
package dev.crmtestkit.model;

import org.jspecify.annotations.NullMarked;
