package dev.crmtestkit.runner.describe;

import dev.crmtestkit.runner.describe.Figure.Line;
import dev.crmtestkit.runner.describe.Figure.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How unequal parents are: what the one at each rank has. */
final class FanOutFigure {

  private static final List<Measure> MEASURES =
      List.of(
          Measure.rows("contacts of a company"),
          Measure.expected("contacts by the law"),
          Measure.rows("activities of a contact"));

  private FanOutFigure() {}

  static Figure of(CompanyStudy companies, ContactStudy people) {
    FanOutCounts contacts = companies.contacts();
    FanOutCounts activities = people.activities();
    ZipfLaw law = companies.law();
    TreeSet<Long> ranks = new TreeSet<>(FanOutCounts.ranks(contacts.parents()));
    ranks.addAll(FanOutCounts.ranks(activities.parents()));
    List<Line> lines = new ArrayList<>();
    for (long rank : ranks) {
      boolean isCompany = rank <= contacts.parents();
      lines.add(
          Line.of(
              NumberText.grouped(rank),
              isCompany ? contacts.children(rank) : 0L,
              isCompany && contacts.children() > 0 ? law.children((double) rank) : 0.0,
              rank <= activities.parents() ? activities.children(rank) : 0L));
    }
    return new Figure(
        "fan-out",
        Shape.CURVES,
        "Fan-out",
        "What the parent at each rank has, both on logarithmic scales, and the Zipf law.",
        "rank",
        MEASURES,
        lines);
  }
}
