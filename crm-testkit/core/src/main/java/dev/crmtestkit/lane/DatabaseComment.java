package dev.crmtestkit.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What this package writes into the comments of databases, for people and for itself: when a
 * template was last used, and until when a database is kept.
 */
final class DatabaseComment {

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z");
  private static final int LONGEST = 500;

  private DatabaseComment() {}

  static String ofTemplate(String content, Clock clock) {
    return "CRM Testkit's template, last used " + now(clock) + ": " + content;
  }

  static String ofKept(Duration term, Clock clock) {
    return "CRM Testkit keeps this until " + now(clock).plus(term) + ", for somebody to look at";
  }

  /** The moment that a comment of ours names; long ago where there is none. */
  static Instant instantIn(@Nullable String comment) {
    Matcher matcher = INSTANT.matcher(comment == null ? "" : comment);
    return matcher.find() ? Instant.parse(matcher.group()) : Instant.EPOCH;
  }

  static String sql(String database, String comment) {
    String words = comment.substring(0, Math.min(LONGEST, comment.length()));
    return "comment on database " + database + " is " + literal(words);
  }

  /** A string constant of SQL, whatever the server's settings. */
  static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
