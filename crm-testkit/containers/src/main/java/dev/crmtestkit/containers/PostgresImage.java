package dev.crmtestkit.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * The image, pulled when it is not there. Testcontainers would do so, too, but goes on trying for
 * two minutes where there is no registry; here a pull may take its time as long as it gets on.
 */
record PostgresImage(String name, DockerClient client) {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STEP_MILLIS = 50;

  /** What the engine knows of the image, which is on this machine then. */
  InspectImageResponse makePresent() {
    try {
      String canonical = canonicalName();
      Optional<InspectImageResponse> present = inspect(canonical);
      if (present.isPresent()) {
        return present.get();
      }
      pull(canonical);
      return inspect(canonical)
          .orElseThrow(() -> cannotBePulled("it is not there after a pull", null));
    } catch (DockerException | IllegalArgumentException refused) {
      throw cannotBePulled(String.valueOf(refused.getMessage()), refused);
    }
  }

  /** Perhaps with the user's own registry before it. */
  private String canonicalName() {
    DockerImageName asked = DockerImageName.parse(name);
    return ImageNameSubstitutor.instance().apply(asked).asCanonicalNameString();
  }

  private Optional<InspectImageResponse> inspect(String canonical) {
    try {
      return Optional.of(client.inspectImageCmd(canonical).exec());
    } catch (NotFoundException missing) {
      return Optional.empty();
    }
  }

  private void pull(String canonical) {
    try (Progress progress = new Progress()) {
      client.pullImageCmd(canonical).exec(progress);
      while (!progress.awaitCompletion(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
        if (progress.hasStalled()) {
          throw cannotBePulled("nothing came for 10 s", null);
        }
      }
      if (progress.error != null) {
        throw cannotBePulled(progress.error, null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cannotBePulled("the pull was interrupted", interrupted);
    } catch (IOException refused) {
      throw cannotBePulled(String.valueOf(refused.getMessage()), refused);
    }
  }

  private CrmException cannotBePulled(String reason, @Nullable Throwable cause) {
    return new CrmException(
        "image "
            + name
            + " is not on this machine and cannot be pulled ("
            + reason.strip()
            + "); run docker pull "
            + name
            + ", name another image with crm.testkit.image, or choose the database embedded",
        cause);
  }

  /** Hears of the pull in a thread of the client. */
  private static final class Progress extends ResultCallback.Adapter<PullResponseItem> {

    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable String error;

    @Override
    public void onNext(PullResponseItem item) {
      lastSign = System.nanoTime();
      if (item.getErrorDetail() != null) {
        error = Objects.requireNonNullElse(item.getErrorDetail().getMessage(), "no reason given");
      }
    }

    @Override
    public void onError(Throwable refusal) {
      error = Objects.requireNonNullElse(refusal.getMessage(), refusal.toString());
      super.onError(refusal);
    }

    boolean hasStalled() {
      return System.nanoTime() - lastSign > PATIENCE_NANOS;
    }
  }
}
