package dev.crmtestkit.containers;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where Docker engines listen: what the user has configured, then the usual places. */
final class DockerPlaces {

  private static final String WINDOWS_PIPE = "npipe:////./pipe/docker_engine";

  private DockerPlaces() {}

  static List<URI> ofThisUser() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return of(System.getenv(), Path.of(System.getProperty("user.home")), windows);
  }

  static List<URI> of(Map<String, String> environment, Path home, boolean windows) {
    List<URI> places = new ArrayList<>();
    add(places, environment.get("DOCKER_HOST"));
    add(places, configured(home.resolve(".testcontainers.properties")));
    if (windows) {
      add(places, WINDOWS_PIPE);
      return places;
    }
    add(places, "unix:///var/run/docker.sock");
    String runtime = environment.get("XDG_RUNTIME_DIR");
    add(places, runtime == null ? null : "unix://" + runtime + "/docker.sock");
    add(places, "unix://" + home + "/.docker/run/docker.sock");
    add(places, "unix://" + home + "/.docker/desktop/docker.sock");
    return places;
  }

  private static @Nullable String configured(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException none) {
      return null; // not there, or not readable for Testcontainers either
    }
    return properties.getProperty("docker.host");
  }

  private static void add(List<URI> places, @Nullable String place) {
    if (place == null || place.isBlank()) {
      return;
    }
    try {
      URI uri = URI.create(place.strip());
      if (!places.contains(uri)) {
        places.add(uri);
      }
    } catch (IllegalArgumentException noUri) {
      return; // nothing can answer there
    }
  }
}
