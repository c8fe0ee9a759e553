package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files and folders on a class path, which may be directories and jars. */
record ClassPathFiles(ClassLoader loader) {

  private static final String PREFIX = "classpath:";

  /** The name as a class loader wants it: neither a prefix nor a slash before it. */
  static String normalized(String name) {
    String path = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return path.replace('\\', '/').replaceFirst("^/+", "");
  }

  /** The content of the file, or nothing when there is none, or a folder. */
  Optional<byte[]> content(String path) {
    URL url = path.isEmpty() ? null : loader.getResource(path);
    if (url == null || isFolder(url, path)) {
      return Optional.empty();
    }
    try (InputStream in = url.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The files below the folder, at any depth, sorted; none when there is no such folder. */
  List<String> below(String folder) {
    String path = folder.replaceFirst("/+$", "");
    TreeSet<String> files = new TreeSet<>();
    try {
      for (URL url : Collections.list(loader.getResources(path))) {
        files.addAll(list(url, path));
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return List.copyOf(files);
  }

  private boolean isFolder(URL url, String path) {
    Path directory = directory(url);
    return directory == null
        ? loader.getResource(path + "/") != null
        : Files.isDirectory(directory);
  }

  private static List<String> list(URL url, String path) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(path + "/"))
          .map(entry -> entry.getName())
          .toList();
    }
    Path root = directory(url);
    if (root == null || !Files.isDirectory(root)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.add(path + "/" + root.relativize(file).toString()));
    }
    found.replaceAll(name -> name.replace('\\', '/'));
    return found;
  }

  /** Where {@code url} is on the disk, or null when it is not. */
  private static @Nullable Path directory(URL url) {
    try {
      return url.getProtocol().equals("file") ? Path.of(url.toURI()) : null;
    } catch (URISyntaxException e) {
      return null; // with a blank in it, as class loaders do not make them
    }
  }

  private static CrmException unreadable(String path, Exception e) {
    return new CrmException("changelog file " + path + " cannot be read: " + e.getMessage(), e);
  }
}
