package dev.crmtestkit.runner.describe;

import dev.crmtestkit.model.CrmTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The few numbers that come first. */
record Facts(Map<CrmTable<?>, Long> rows, DealStudy deals, TaskStudy tasks) {

  List<Fact> list() {
    List<Fact> facts = new ArrayList<>();
    long tables = rows.values().stream().filter(count -> count > 0).count();
    String remark = "in " + tables + (tables == 1 ? " table" : " tables");
    facts.add(
        new Fact(
            "rows", rows.values().stream().mapToLong(Long::longValue).sum(), Unit.ROWS, remark));
    facts.addAll(deals.facts());
    facts.addAll(tasks.facts());
    return facts;
  }
}
