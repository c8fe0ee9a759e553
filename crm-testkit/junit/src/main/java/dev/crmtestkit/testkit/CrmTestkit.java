package dev.crmtestkit.testkit;

import dev.crmtestkit.CrmPreparation;
import dev.crmtestkit.database.RunningDatabase;
import dev.crmtestkit.embedded.EmbeddedDatabaseProvider;
import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.lane.LaneServer;
import dev.crmtestkit.lane.TemplatePreparation;
import dev.crmtestkit.load.LoadListener;

/** Databases with CRM data, in one line. */
public final class CrmTestkit {

  private CrmTestkit() {}

  /**
   * A database with the data of {@code spec}, on the server that the configuration names.
   *
   * @throws dev.crmtestkit.model.CrmException when no server can be had
   */
  public static CrmDatabase start(CrmSpec spec) {
    CrmPreparation preparation = CrmPreparation.of(spec, LoadListener.NONE);
    RunningDatabase running =
        EmbeddedDatabaseProvider.create().start(TemplatePreparation.of(preparation, notice -> {}));
    LaneServer server = LaneServer.connect(running.address(), notice -> {});
    return new CrmDatabase(
        server.lanes(CrmData.of(spec), preparation).borrow(),
        () -> {
          server.close();
          running.close();
        });
  }
}
