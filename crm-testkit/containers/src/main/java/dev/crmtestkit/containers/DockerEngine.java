package dev.crmtestkit.containers;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Docker engine of this machine and user. Asking whether it answers takes milliseconds, loads
 * nothing of Testcontainers, and never takes more than a second for each place where it may be.
 */
public final class DockerEngine {

  private final List<URI> places;

  /**
   * @param places such as {@code unix:///var/run/docker.sock} or {@code tcp://host:2375}
   */
  public DockerEngine(List<URI> places) {
    this.places = List.copyOf(places);
  }

  /** The engine where Testcontainers would find it. */
  public static DockerEngine ofThisUser() {
    return new DockerEngine(DockerPlaces.ofThisUser());
  }

  public boolean answers() {
    return places.stream().anyMatch(Ping::isAnswered);
  }

  /** Where it was looked for, in words. */
  @Override
  public String toString() {
    return places.stream().map(URI::toString).collect(Collectors.joining(", "));
  }
}
