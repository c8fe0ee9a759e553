package dev.crmtestkit.schema;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a changelog refers to, whatever its format: XML, YAML and JSON name a file or a folder in a
 * handful of attributes. A word too many does no harm; see {@link ChangelogContents}.
 */
final class ChangelogReferences {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\w.-])[\"']?(?:file|path|valueClobFile|valueBlobFile)[\"']?\\s*[:=]\\s*"
              + "(?:\"([^\"]*)\"|'([^']*)'|([^\\s,}>\"']+))");

  private static final Pattern STRUCTURED =
      Pattern.compile(".*\\.(xml|ya?ml|json)", Pattern.CASE_INSENSITIVE);

  private ChangelogReferences() {}

  /** The names in {@code text}, as they are written; none in formats that refer to nothing. */
  static List<String> in(String path, String text) {
    if (!STRUCTURED.matcher(path).matches()) {
      return List.of();
    }
    return REFERENCE.matcher(text).results().map(ChangelogReferences::name).distinct().toList();
  }

  private static String name(MatchResult match) {
    for (int group = 1; group < match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return match.group(match.groupCount());
  }
}
