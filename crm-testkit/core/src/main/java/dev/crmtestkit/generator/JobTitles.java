package dev.crmtestkit.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are at their companies, such as "Senior Marketing Manager": every combination of
 * three words, kept once somebody has asked for it. A thread that misses what another kept only
 * puts the same words together once more.
 */
final class JobTitles {

  private final List<String> seniorities;
  private final List<String> departments;
  private final List<String> positions;
  private final @Nullable String[] known;

  JobTitles(Words words) {
    seniorities = words.jobSeniorities();
    departments = words.departments();
    positions = words.jobPositions();
    known = new String[seniorities.size() * departments.size() * positions.size()];
  }

  String department(int department) {
    return departments.get(department);
  }

  int seniorities() {
    return seniorities.size();
  }

  int departments() {
    return departments.size();
  }

  int positions() {
    return positions.size();
  }

  /** The title made of the words with these numbers. */
  String title(int seniority, int department, int position) {
    int combination = (seniority * departments() + department) * positions() + position;
    String title = known[combination];
    if (title == null) {
      title =
          seniorities.get(seniority)
              + " "
              + departments.get(department)
              + " "
              + positions.get(position);
      known[combination] = title;
    }
    return title;
  }
}
