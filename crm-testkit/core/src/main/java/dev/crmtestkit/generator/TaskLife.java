package dev.crmtestkit.generator;

import dev.crmtestkit.model.TaskStatus;

/**
 * The whole life of a task, in seconds since 1970. What is true as of a day is what happened by
 * then.
 *
 * @param begunAt or {@link #NEVER}
 * @param completedAt not before it is begun; or {@link #NEVER}
 */
record TaskLife(long createdAt, long dueAt, long begunAt, long completedAt) {

  static final long NEVER = Long.MAX_VALUE;

  TaskStatus status(long asOf) {
    if (completedAt <= asOf) {
      return TaskStatus.COMPLETED;
    }
    return begunAt <= asOf ? TaskStatus.IN_PROGRESS : TaskStatus.PENDING;
  }

  /** When the task last changed; one that is created later has not changed yet. */
  long touchedAt(long asOf) {
    if (completedAt <= asOf) {
      return completedAt;
    }
    return begunAt <= asOf ? begunAt : createdAt;
  }
}
