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

  /** REALISM, row 18: in working time. */
  private static final double MEDIAN_DAYS_TO_DO = 3;

  private static final double DAYS_SIGMA = 0.8;

  /** So many nobody ever does: with those that are late, 12 % are overdue. */
  private static final double NEVER_DONE = 0.112;

  /** Of the time up to the day it is due, a task takes this share as a median. */
  private static final double MEDIAN_SHARE_TAKEN = 0.6;

  private static final double SHARE_SIGMA = 0.6;

  /** Of those that are never done. */
  private static final double NEVER_BEGUN = 0.6;

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
  }

  Task row(long index) {
    long number = draw.number(index);
    long parent = deal.parentOf(index);
    TaskLife life = life(number, createdAt(index, parent));
    long asOf = draw.era().asOf();
    TaskStatus status = life.status(asOf);
    return new Task(
        draw.id(index),
        deals.id(parent),
        title.pick(number, TITLES),
        Era.dateAhead(life.dueAt()),
        status,
        priority(number),
        status == TaskStatus.COMPLETED ? Era.instant(life.completedAt()) : null,
        Era.instant(life.createdAt()),
        Era.instant(life.touchedAt(asOf)));
  }

  /** The tasks of a deal, by index. */
  RowRange ofDeal(long parent) {
    return deal.placesOf(parent);
  }

  /** How many tasks those deals have that come before {@code parent}. */
  long before(long parent) {
    return deal.fanOut().start(parent);
  }

  /**
   * While the deal is open, up to the day of the counts; later, one after the other, and not before
   * the deal.
   */
  private long createdAt(long index, long parent) {
    if (draw.isLater()) {
      return Math.max(deals.createdAt(parent), draw.arrivals().at(index));
    }
    long latest = Math.min(deals.closedAt(parent), draw.era().since());
    return draw.era()
        .office()
        .between(deals.createdAt(parent), latest, created.unit(draw.number(index)));
  }

  private TaskLife life(long number, long createdAt) {
    WorkCalendar office = draw.era().office();
    double start = office.at(createdAt);
    double given = due.logNormal(number, MEDIAN_DAYS_TO_DO, DAYS_SIGMA);
    boolean isDone = !done.chance(number, NEVER_DONE);
    double taken =
        isDone ? given * completed.logNormal(number, MEDIAN_SHARE_TAKEN, SHARE_SIGMA) : given;
    double chance = begun.unit(number);
    boolean isBegun = isDone || chance >= NEVER_BEGUN;
    return new TaskLife(
        createdAt,
        Math.max(createdAt, office.second(start + given)),
        isBegun ? Math.max(createdAt, office.second(start + chance * taken)) : TaskLife.NEVER,
        isDone ? Math.max(createdAt, office.second(start + taken)) : TaskLife.NEVER);
  }

  private TaskPriority priority(long number) {
    TaskPriority[] priorities = TaskPriority.values();
    return priorities[priority.below(number, priorities.length)];
  }
}
