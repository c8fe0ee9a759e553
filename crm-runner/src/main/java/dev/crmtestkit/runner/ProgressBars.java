package dev.crmtestkit.runner;

import dev.crmtestkit.export.ExportListener;
import dev.crmtestkit.export.TableExport;
import dev.crmtestkit.load.LoadListener;
import dev.crmtestkit.load.TableLoad;
import dev.crmtestkit.model.CrmTable;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for the table that is being written, which goes when the table is done. */
final class ProgressBars implements ExportListener, LoadListener, AutoCloseable {

  private static final int WIDTH = 79;

  private final PrintStream terminal;
  private @Nullable ProgressBar bar;

  ProgressBars(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(CrmTable<?> table, long rows) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(table.name())
            .setInitialMax(rows)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void progressed(CrmTable<?> table, long rows) {
    if (bar != null) {
      bar.stepTo(rows);
    }
  }

  @Override
  public void finished(TableExport table) {
    close();
  }

  @Override
  public void finished(TableLoad table) {
    close();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
