package dev.crmtestkit.testkit;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.schema.ApplicationChangelogs;
import java.util.List;

/**
 * What lanes somebody asks {@link TestServers} for.
 *
 * @param changelogs those of the application, as {@link ApplicationChangelogs#of} wants them
 * @param passing whether the data will not be asked for by the next run, as with a seed that was
 *     drawn: it is not worth a place in a cache then
 */
public record LaneRequest(
    CrmData data, List<String> changelogs, ServerKind server, boolean passing) {

  /** More rows take an embedded server of their own, which has them from the cache. */
  private static final long MOST_ROWS_ON_SHARED_SERVER = 20_000;

  public LaneRequest {
    changelogs = List.copyOf(changelogs);
  }

  /** Data that every run asks for, without changelogs, on the server of the configuration. */
  public static LaneRequest of(CrmData data) {
    return new LaneRequest(data, List.of(), ServerKind.AUTO, false);
  }

  public LaneRequest withChangelogs(List<String> newChangelogs) {
    return new LaneRequest(data, newChangelogs, server, passing);
  }

  public LaneRequest withServer(ServerKind newServer) {
    return new LaneRequest(data, changelogs, newServer, passing);
  }

  public LaneRequest withPassing(boolean newPassing) {
    return new LaneRequest(data, changelogs, server, newPassing);
  }

  /**
   * What makes their template.
   *
   * @throws dev.crmtestkit.model.CrmException if a changelog is not there
   */
  CrmPreparation preparation() {
    return CrmPreparation.of(data.spec(), LoadListener.NONE)
        .withChangelogs(ApplicationChangelogs.of(changelogs));
  }

  /** Whether a server of its own, whose data directory the cache keeps, costs less. */
  boolean wantsOwnServer() {
    return !passing && data.totalCount() > MOST_ROWS_ON_SHARED_SERVER;
  }
}
