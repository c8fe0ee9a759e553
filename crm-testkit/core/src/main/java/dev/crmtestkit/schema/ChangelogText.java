package dev.crmtestkit.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads as much of a changelog's files as tells what is in it: the includes of the root and the
 * identities of the change sets. It knows the one way in which our files are written, no more; a
 * test compares it with what Liquibase reads.
 */
final class ChangelogText {

  private static final String INCLUDE = "- include: { file: ";
  private static final String SQL_CHANGE_SET = "--changeset ";
  private static final String YAML_AUTHOR = "author: ";
  private static final String YAML_ID = "id: ";

  private ChangelogText() {}

  /** The paths that the root includes, in its order. */
  static List<String> includedFiles(String root) {
    List<String> paths = new ArrayList<>();
    for (String line : lines(root)) {
      if (line.startsWith(INCLUDE)) {
        paths.add(line.substring(INCLUDE.length(), line.lastIndexOf('}')).trim());
      }
    }
    return paths;
  }

  /** The change sets of the file, in its order. */
  static List<String> changeSets(String path, String content) {
    return path.endsWith(".sql") ? ofSql(path, content) : ofYaml(path, content);
  }

  /** The lines {@code --changeset author:id attributes}. */
  private static List<String> ofSql(String path, String content) {
    List<String> keys = new ArrayList<>();
    for (String line : lines(content)) {
      if (line.startsWith(SQL_CHANGE_SET)) {
        String name = line.substring(SQL_CHANGE_SET.length()).split(" ", 2)[0];
        int colon = name.indexOf(':');
        keys.add(key(path, name.substring(colon + 1), name.substring(0, colon)));
      }
    }
    return keys;
  }

  /** The lines {@code author: ...} and, below each, {@code id: ...}. */
  private static List<String> ofYaml(String path, String content) {
    List<String> keys = new ArrayList<>();
    String author = "";
    for (String line : lines(content)) {
      if (line.startsWith(YAML_AUTHOR)) {
        author = line.substring(YAML_AUTHOR.length());
      }
      if (line.startsWith(YAML_ID)) {
        keys.add(key(path, line.substring(YAML_ID.length()), author));
      }
    }
    return keys;
  }

  private static String key(String path, String id, String author) {
    return path + "::" + id + "::" + author;
  }

  private static String[] lines(String content) {
    return content.split("\\s*\n\\s*", -1);
  }
}
