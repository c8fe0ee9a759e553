package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of word lists: a line {@code [name]} starts a section, every line below it is a word
 * of the section, and lines that are empty or start with {@code #} mean nothing.
 *
 * @param name of the resource, beside this class
 * @param sections the lists by name, in the order of the file
 */
record WordFile(String name, Map<String, List<String>> sections) {

  /**
   * @throws CrmException if the resource is missing or has a word before the first section
   */
  static WordFile read(String name) {
    try (InputStream resource = WordFile.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new CrmException(
            "word list " + name + " must be on the class path, but is not: use a complete jar",
            null);
      }
      return new WordFile(name, parse(name, resource));
    } catch (IOException e) {
      throw new CrmException("word list " + name + " must be readable, but is not: " + e, e);
    }
  }

  /**
   * The words of a section.
   *
   * @throws CrmException if there is no such section
   */
  List<String> section(String section) {
    List<String> words = sections.get(section);
    if (words == null) {
      throw new CrmException(
          "word list " + name + " must have a section [" + section + "], but has only " + names(),
          null);
    }
    return List.copyOf(words);
  }

  private String names() {
    return String.join(", ", sections.keySet());
  }

  private static Map<String, List<String>> parse(String name, InputStream resource)
      throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
    List<String> words = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("[")) {
        words = new ArrayList<>();
        sections.put(title(line), words);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        add(name, line, words);
      }
    }
    return sections;
  }

  private static String title(String line) {
    return line.substring(1, line.length() - 1);
  }

  private static void add(String name, String word, @Nullable List<String> words) {
    if (words == null) {
      throw new CrmException(
          "word list " + name + " must start with a [section], but starts with " + word, null);
    }
    words.add(word);
  }
}
