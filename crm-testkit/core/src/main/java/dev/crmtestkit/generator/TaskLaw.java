package dev.crmtestkit.generator;

import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;
import java.util.List;

/** How a task is drawn, one method a column. */
final class TaskLaw {

  private static final List<String> TITLES =
      List.of(
          "Send the proposal",
          "Prepare the demo",
          "Check the contract",
          "Call back about the price",
          "Collect the requirements",
          "Schedule the next meeting",
          "Ask for the purchase order",
          "Update the forecast",
          "Write the summary",
          "Introduce the support team");

  private static final double MEDIAN_DAYS_TO_DO = 3;
  private static final double DAYS_SIGMA = 0.8;
  private static final double DONE_OF_DUE = 0.88;
  private static final double DONE_EARLY = 0.2;
  private static final double BEGUN = 0.4;
  private static final long LATEST_AFTER_DUE = 2 * Era.DAY;

  private final Draw draw;
  private final Deals deals;
  private final Relation deal;
  private final Cells title;
  private final Cells due;
  private final Cells done;
  private final Cells begun;
  private final Cells priority;
  private final Cells completed;
  private final Cells created;
  private final Cells updated;

  TaskLaw(Draw draw, long count, Deals deals) {
    this.draw = draw;
    this.deals = deals;
    deal = new Relation(new EvenFanOut(deals.count(), count), AsTheyAre.ORDER);
    title = draw.column("tasks.title");
    due = draw.column("tasks.due_date");
    done = draw.column("tasks.status.done");
    begun = draw.column("tasks.status.begun");
    priority = draw.column("tasks.priority");
    completed = draw.column("tasks.completed_at");
    created = draw.column("tasks.created_at");
    updated = draw.column("tasks.updated_at");
  }

  Task row(long index) {
    long number = draw.number(index);
    long parent = deal.parentOf(index);
    long createdAt = draw.madeAfter(deals.createdAt(parent), index, created.unit(number));
    long dueAt = dueAt(number, createdAt);
    TaskStatus status = status(number, dueAt);
    long touchedAt = touchedAt(number, createdAt, dueAt, status);
    return new Task(
        draw.id(index),
        deals.id(parent),
        title.pick(number, TITLES),
        Era.date(dueAt),
        status,
        priority(number),
        status == TaskStatus.COMPLETED ? Era.instant(touchedAt) : null,
        Era.instant(createdAt),
        Era.instant(touchedAt));
  }

  /** The tasks of a deal, by index. */
  RowRange ofDeal(long parent) {
    return deal.placesOf(parent);
  }

  /** How many tasks those deals have that come before {@code parent}. */
  long before(long parent) {
    return deal.fanOut().start(parent);
  }

  private long dueAt(long number, long createdAt) {
    double days = due.logNormal(number, MEDIAN_DAYS_TO_DO, DAYS_SIGMA);
    return createdAt + (long) (days * Era.DAY);
  }

  private TaskStatus status(long number, long dueAt) {
    boolean isDue = dueAt <= draw.era().asOf();
    if (done.chance(number, isDue ? DONE_OF_DUE : DONE_EARLY)) {
      return TaskStatus.COMPLETED;
    }
    return begun.chance(number, BEGUN) ? TaskStatus.IN_PROGRESS : TaskStatus.PENDING;
  }

  private TaskPriority priority(long number) {
    TaskPriority[] priorities = TaskPriority.values();
    return priorities[priority.below(number, priorities.length)];
  }

  /** When it was completed, up to two days late; else when somebody last changed it. */
  private long touchedAt(long number, long createdAt, long dueAt, TaskStatus status) {
    if (status != TaskStatus.COMPLETED) {
      return draw.era().after(createdAt, updated.unit(number));
    }
    long longest = dueAt + LATEST_AFTER_DUE - createdAt;
    return draw.era().within(createdAt, longest, completed.unit(number));
  }
}
