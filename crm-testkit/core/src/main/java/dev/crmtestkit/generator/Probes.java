package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The probes of a data set, made when they are asked for. */
record Probes(CrmSpec spec) {

  /** Those that have rows in this data set, without those of empty tables. */
  List<Probe> present() {
    return spec.probes()
        ? all().stream().map(this::present).filter(probe -> !probe.rows().isEmpty()).toList()
        : List.of();
  }

  /**
   * @throws IllegalArgumentException if there is no probe of that name
   * @throws IllegalStateException if the data set does not have it
   */
  Probe get(String name) {
    Probe probe =
        all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    if (!spec.probes()) {
      throw new IllegalStateException(
          "probe "
              + name
              + " must be in the data set, but this one has no probes; ask for them with probes ="
              + " true in @CrmDataset, --probes or CrmSpec.withProbes(true)");
    }
    Probe present = present(probe);
    if (present.rows().isEmpty()) {
      throw new IllegalStateException(
          "probe "
              + name
              + " must have rows, but there are no "
              + tables(probe)
              + "; ask for some");
    }
    return present;
  }

  /** As they are where no table is empty. */
  private List<Probe> all() {
    return ProbeList.of(spec.since());
  }

  private Probe present(Probe probe) {
    Map<CrmTable<?>, List<?>> rows = new LinkedHashMap<>();
    probe
        .rows()
        .forEach(
            (table, all) -> {
              if (!isEmpty(table)) {
                rows.put(table, all);
              }
            });
    return new Probe(probe.name(), probe.description(), rows);
  }

  private boolean isEmpty(CrmTable<?> table) {
    CrmTable<?> counted = table.follows().isPresent() ? table.follows().get() : table;
    return spec.count(counted) == 0;
  }

  private IllegalArgumentException unknown(String name) {
    List<String> names = all().stream().map(Probe::name).toList();
    return new IllegalArgumentException(
        "probe must be one of those there are, but was "
            + name
            + "; "
            + NearestWord.wayOut(name, "probes", names));
  }

  private static String tables(Probe probe) {
    return probe.rows().keySet().stream().map(CrmTable::name).collect(Collectors.joining(", "));
  }
}
