package dev.crmtestkit.containers;

import com.github.dockerjava.api.model.ContainerConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an image keeps its data. The official images moved it with PostgreSQL 18, from {@code
 * /var/lib/postgresql/data} to a directory for each version below {@code /var/lib/postgresql}, so
 * the image itself is asked.
 */
final class DataDirectory {

  private static final String UNTIL_17 = "/var/lib/postgresql/data";
  private static final String VARIABLE = "PGDATA=";

  private DataDirectory() {}

  static String of(@Nullable ContainerConfig image) {
    if (image == null) {
      return UNTIL_17;
    }
    Map<String, ?> volumes = image.getVolumes();
    String[] environment = image.getEnv();
    return of(
        volumes == null ? List.of() : volumes.keySet(),
        environment == null ? List.of() : List.of(environment));
  }

  /** The volume that holds the data, or else what the variable says. */
  static String of(Collection<String> volumes, List<String> environment) {
    String data =
        environment.stream()
            .filter(variable -> variable.startsWith(VARIABLE))
            .map(variable -> variable.substring(VARIABLE.length()))
            .findFirst()
            .orElse(UNTIL_17);
    return volumes.stream()
        .filter(volume -> (data + "/").startsWith(volume + "/"))
        .findFirst()
        .orElse(data);
  }
}
