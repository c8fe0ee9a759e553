package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.Task;
import dev.crmtestkit.model.TaskStatus;
import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done, and what should be done by now. */
final class TaskStudy {

  private final LocalDate today;
  private final Tally all = Tally.of(labels());
  private final Tally overdue = Tally.of(labels());

  TaskStudy(CrmSpec spec) {
    today = LocalDate.ofInstant(spec.asOf(), ZoneOffset.UTC);
  }

  void see(Task task) {
    all.see(label(task.status()));
    LocalDate due = task.dueDate();
    if (task.status() != TaskStatus.COMPLETED && due != null && due.isBefore(today)) {
      overdue.see(label(task.status()));
    }
  }

  /** None where there are no tasks. */
  List<Fact> facts() {
    long count = all.total();
    String remark = "of " + NumberText.grouped(count) + (count == 1 ? " task" : " tasks");
    Fact late = new Fact("overdue", Shares.of(overdue.total(), count), Unit.SHARE, remark);
    return count == 0 ? List.of() : List.of(late);
  }

  Figure figure() {
    return new Figure(
        "tasks",
        Shape.BARS,
        "Tasks by status",
        "Overdue is what was due before the day of as-of and is not completed.",
        "status",
        List.of(Measure.rows("tasks"), Measure.rows("overdue"), Measure.share("share overdue")),
        labels().stream().map(this::line).toList());
  }

  private Line line(String status) {
    long count = all.count(status);
    long late = overdue.count(status);
    return Line.of(status, count, late, Shares.of(late, count));
  }

  private static List<String> labels() {
    return Stream.of(TaskStatus.values()).map(TaskStudy::label).toList();
  }

  private static String label(TaskStatus status) {
    return status.label().replace('_', ' ');
  }
}
