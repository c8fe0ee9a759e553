package dev.crmtestkit.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The images of which no container could be started where any server will do: that takes seconds,
 * and a warning, once. Safe for use by several threads.
 */
final class FailedImages {

  private final Set<String> images = ConcurrentHashMap.newKeySet();

  boolean has(String image) {
    return images.contains(image);
  }

  void add(String image) {
    images.add(image);
  }
}
