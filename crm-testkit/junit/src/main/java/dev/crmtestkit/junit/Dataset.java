package dev.crmtestkit.junit;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.testkit.LaneRequest;
import java.util.List;

/**
 * What a test asks for, complete and checked. Equal ones can have the same lanes.
 *
 * @param changelogs those of the application
 * @param passing whether its seed was drawn, so that nobody asks for it again
 * @param element who asks, for messages; does not make two data sets different
 */
record Dataset(
    CrmData data,
    Isolation isolation,
    DatabaseKind database,
    List<String> changelogs,
    boolean passing,
    String element) {

  Dataset {
    changelogs = List.copyOf(changelogs);
  }

  CrmSpec spec() {
    return data.spec();
  }

  LaneRequest request() {
    return LaneRequest.of(data)
        .withChangelogs(changelogs)
        .withServer(database.server())
        .withPassing(passing);
  }

  /** Data is a function of its spec. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset that
        && spec().equals(that.spec())
        && isolation == that.isolation
        && database == that.database
        && changelogs.equals(that.changelogs);
  }

  @Override
  public int hashCode() {
    return spec().hashCode();
  }
}
