package dev.crmtestkit.runner.describe;

import dev.crmtestkit.generator.CrmSpec;
import java.util.ArrayList;
import java.util.List;

/** The few numbers that come first. */
record Facts(CrmSpec spec, DealStudy deals, TaskStudy tasks) {

  List<Fact> list() {
    List<Fact> facts = new ArrayList<>();
    long tables = spec.counts().values().stream().filter(count -> count > 0).count();
    String remark = "in " + tables + (tables == 1 ? " table" : " tables");
    facts.add(new Fact("rows", spec.totalCount(), Unit.ROWS, remark));
    facts.addAll(deals.facts());
    facts.addAll(tasks.facts());
    return facts;
  }
}
