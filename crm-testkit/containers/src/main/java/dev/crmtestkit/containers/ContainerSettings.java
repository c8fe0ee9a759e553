package dev.crmtestkit.containers;

import java.util.function.Consumer;

/**
 * What can be chosen about a container.
 *
 * @param reuse whether the container is to outlive the JVM, where the user allows it
 * @param notices gets a sentence whenever something is not as it should be but goes on
 */
record ContainerSettings(String image, boolean reuse, Consumer<String> notices) {

  ContainerSettings {
    if (image.isBlank()) {
      throw new IllegalArgumentException(
          "image must have a name such as postgres:15, but is blank");
    }
  }

  static ContainerSettings standard(String image) {
    return new ContainerSettings(
        image,
        false,
        message ->
            System.getLogger(ContainerSettings.class.getPackageName())
                .log(System.Logger.Level.WARNING, message));
  }

  ContainerSettings withImage(String newImage) {
    return new ContainerSettings(newImage, reuse, notices);
  }

  ContainerSettings withReuse(boolean newReuse) {
    return new ContainerSettings(image, newReuse, notices);
  }

  ContainerSettings withNotices(Consumer<String> newNotices) {
    return new ContainerSettings(image, reuse, newNotices);
  }
}
