package dev.crmtestkit.junit;

import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.testkit.KnownFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One run of JUnit, from the first test with a data set to the end. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class Run implements AutoCloseable, ExtensionContext.Store.CloseableResource {

  private final Summary summary = new Summary();
  private final Map<Dataset, FutureTask<LanePool>> pools = new ConcurrentHashMap<>();
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private final int builtBefore = SharedLanes.OF_THIS_JVM.templatesBuilt();

  private Run(ExtensionContext context) {
    ExtensionContext root = context.getRoot();
    SharedLanes.OF_THIS_JVM.runBegins(root::getConfigurationParameter);
  }

  static Run of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(CrmDatasetExtension.NAMESPACE)
        .getOrComputeIfAbsent(Run.class, key -> new Run(context), Run.class);
  }

  Summary summary() {
    return summary;
  }

  /** False when it was reported already. */
  boolean reportOnce(String uniqueId) {
    return reported.add(uniqueId);
  }

  /**
   * The lanes of a data set. What cannot be had is tried once for all tests that want it.
   *
   * @throws ExtensionConfigurationException naming the element and the reason
   */
  LanePool pool(Dataset dataset) {
    FutureTask<LanePool> made = new FutureTask<>(() -> SharedLanes.OF_THIS_JVM.pool(dataset));
    FutureTask<LanePool> known = pools.putIfAbsent(dataset, made);
    if (known == null) {
      made.run();
      known = made;
    }
    try {
      return known.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw refused(dataset, known == made ? sentence(cause) : KnownFailure.sentence(cause), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(dataset, sentence(e), e);
    }
  }

  @Override
  public void close() {
    int built = SharedLanes.OF_THIS_JVM.templatesBuilt() - builtBefore;
    SharedLanes.OF_THIS_JVM.runEnds();
    if (!summary.isEmpty()) {
      int templates = templates();
      Log.info(summary.line(templates, Math.min(built, templates)));
    }
  }

  /** Tests that only differ in their isolation share one. */
  private int templates() {
    return (int)
        pools.keySet().stream()
            .map(dataset -> List.of(dataset.spec(), dataset.database(), dataset.changelogs()))
            .distinct()
            .count();
  }

  private static String sentence(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  private static ExtensionConfigurationException refused(
      Dataset dataset, String sentence, Throwable cause) {
    return new ExtensionConfigurationException(
        "no database for @CrmDataset of " + dataset.element() + ": " + sentence, cause);
  }
}
