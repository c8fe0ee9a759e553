package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fingerprint of an application's changelogs: of their contents, and of those of all files and
 * folders that they refer to, which are found without Liquibase. What a text refers to and cannot
 * be found, such as a path with a parameter in it, makes Liquibase read that changelog: it is right
 * then, too, but takes a second.
 */
final class ChangelogContents {

  private final ClassPathFiles files;
  private final MessageDigest digest;
  private final Set<String> seen = new HashSet<>();
  private boolean allFound = true;

  private ChangelogContents(ClassPathFiles files) {
    this.files = files;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 in hex over the changelogs at {@code paths} and all that they refer to. */
  static String fingerprint(List<String> paths, ClassPathFiles files) {
    ChangelogContents contents = new ChangelogContents(files);
    paths.forEach(contents::takeInRoot);
    return HexFormat.of().formatHex(contents.digest.digest());
  }

  private void takeInRoot(String path) {
    add("root " + path);
    if (!takeInFile(path)) {
      throw new CrmException(
          "application changelog "
              + path
              + " must be on the class path, but is not; give its path as Liquibase would have it,"
              + " such as db/changelog/root.yaml",
          null);
    }
    if (!allFound) {
      LiquibaseUpdate.changeSets(path, files.loader()).forEach(this::takeInChangeSet);
      allFound = true;
    }
  }

  private void takeInChangeSet(LiquibaseUpdate.ParsedChangeSet changeSet) {
    add(changeSet.name() + " " + changeSet.checksum());
    boolean unused = takeInFile(changeSet.file());
  }

  /** Whether there is such a file. */
  private boolean takeInFile(String path) {
    if (seen.contains(path)) {
      return true;
    }
    Optional<byte[]> found = files.content(path);
    if (found.isEmpty()) {
      return false;
    }
    byte[] content = found.get();
    seen.add(path);
    add(path + '\n' + content.length);
    digest.update(content);
    String text = new String(content, StandardCharsets.UTF_8);
    ChangelogReferences.in(path, text).forEach(name -> follow(name, path));
    return true;
  }

  /** The reference counts from the class path's root or from its file: whatever is there, is in. */
  private void follow(String name, String from) {
    String path = ClassPathFiles.normalized(name);
    String beside = from.substring(0, from.lastIndexOf('/') + 1) + path;
    boolean found = takeInFileOrFolder(path);
    if (!beside.equals(path)) {
      found |= takeInFileOrFolder(simplified(beside));
    }
    allFound &= found;
  }

  private boolean takeInFileOrFolder(String path) {
    if (path.isEmpty() || path.contains("${")) {
      return false;
    }
    if (takeInFile(path)) {
      return true;
    }
    List<String> below = files.below(path);
    below.forEach(this::takeInFile);
    return !below.isEmpty();
  }

  private void add(String text) {
    digest.update((text + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /** Without {@code .} and {@code ..}, which a class loader takes for names. */
  static String simplified(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      boolean isUp = name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
      if (isUp) {
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
