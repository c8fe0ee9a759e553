package dev.crmtestkit.generator;

import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;

/** How a task is drawn, one method a column. */
final class TaskLaw {

  /** docs/data.md, row 18: in working time; log-normal. */
  private static final double MEDIAN_DAYS_TO_DO = 3;

  /** So many nobody ever does: with those that are late, 12 % are overdue. */
  private static final double NEVER_DONE = 0.129;

  /** Of the time up to the day it is due, a task takes this share as a median. */
  private static final double MEDIAN_SHARE_TAKEN = 0.5;

  /** Of those that are never done. */
  private static final double NEVER_BEGUN = 0.6;

  private final Draw draw;
  private final Contacts contacts;
  private final Deals deals;
  private final Relation deal;
  private final TaskTitles titles;
  private final Cells due;
  private final Cells done;
  private final Cells begun;
  private final Cells priority;
  private final Cells completed;
  private final Cells created;

  TaskLaw(Draw draw, long count, Contacts contacts, Deals deals) {
    this.draw = draw;
    this.contacts = contacts;
    this.deals = deals;
    deal = new Relation(new EvenFanOut(deals.count(), count), AsTheyAre.ORDER);
    titles = new TaskTitles(draw);
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
    Topic topic = new Topic(contacts, deals.contact(parent), deals, parent, life.createdAt());
    return new Task(
        draw.id(index),
        deals.id(parent),
        titles.title(number, topic),
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

  /** How many are there at that second, when that many deals are, in a later batch. */
  long madeBy(long second, long dealsMade) {
    if (dealsMade == 0) {
      return 0;
    }
    RowRange last = ofDeal(dealsMade - 1);
    long made = last.start();
    while (made < last.end() && createdAt(made, dealsMade - 1) <= second) {
      made++;
    }
    return made;
  }

  /** While the deal is open, up to the day of the counts. */
  private long createdAt(long index, long parent) {
    if (draw.isLater()) {
      return createdInOrder(index, parent);
    }
    long latest = Math.min(deals.closedAt(parent), draw.era().since());
    return draw.era()
        .office()
        .between(deals.createdAt(parent), latest, created.unit(draw.number(index)));
  }

  /** Before the next deal comes, too, so that the order of the tasks is that of time. */
  private long createdInOrder(long index, long parent) {
    long next = parent + 1;
    long latest = next < deals.count() ? deals.createdAt(next) : draw.arrivals().ends();
    RowRange own = ofDeal(parent);
    double share = (index - own.start() + created.unit(draw.number(index))) / own.size();
    return draw.era()
        .office()
        .between(deals.createdAt(parent), Math.min(latest, deals.closedAt(parent)), share);
  }

  private TaskLife life(long number, long createdAt) {
    WorkCalendar office = draw.era().office();
    double start = office.at(createdAt);
    double given = MEDIAN_DAYS_TO_DO * LogNormalTable.quantile(due.unit(number));
    boolean isDone = !done.chance(number, NEVER_DONE);
    double share = MEDIAN_SHARE_TAKEN * LogNormalTable.quantile(completed.unit(number));
    double taken = isDone ? given * share : given;
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
