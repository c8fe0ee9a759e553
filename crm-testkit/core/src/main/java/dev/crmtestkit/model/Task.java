package dev.crmtestkit.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code tasks}: something to do for a deal.
 *
 * @param completedAt null exactly when the status is not {@link TaskStatus#COMPLETED}
 */
public record Task(
    long id,
    long dealId,
    String title,
    @Nullable LocalDate dueDate,
    TaskStatus status,
    TaskPriority priority,
    @Nullable Instant completedAt,
    Instant createdAt,
    Instant updatedAt) {}
