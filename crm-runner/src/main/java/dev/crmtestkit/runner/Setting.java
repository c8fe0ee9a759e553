package dev.crmtestkit.runner;

import java.util.List;

/**
 * Everything that can be set, and where: by an option, by an environment variable, or by that
 * variable in the environment file. The earlier one wins.
 */
enum Setting {
  SEED("--seed", "GENERATE_SEED", "NUMBER", "the number that all values come from"),
  AS_OF(
      "--as-of",
      "GENERATE_AS_OF",
      "INSTANT",
      "the present of the data, such as 2026-01-01T00:00:00Z: nothing in it happened later"),
  SINCE(
      "--since",
      "GENERATE_SINCE",
      "INSTANT",
      "the day of the counts, when the data has lived on since then (default: --as-of)"),
  LOCALE(
      "--locale",
      "GENERATE_LOCALE",
      "NAME[:PERCENT],...",
      "where companies and people are at home, such as de, or en:70,de:30 (default: en)"),
  PROFILE(
      "--profile",
      "GENERATE_PROFILE",
      "NAME",
      "how unequal the rows are: balanced, skewed or uniform (default: balanced)"),
  OPEN_SHARE(
      "--open-share",
      "GENERATE_OPEN_SHARE",
      "SHARE",
      "the share of deals that are open, from 0.05 to 0.6 (default: 0.25)"),
  CONTACT_SLOPE(
      "--contact-slope",
      "GENERATE_CONTACT_SLOPE",
      "SLOPE",
      "how unequal the contacts per company are, from 0 to 0.95 (default: by the profile)"),
  MISSING_DATA(
      "--missing-data",
      "GENERATE_MISSING_DATA",
      "FACTOR",
      "how often optional cells are empty: 0 never, 1 as usual, up to 3 times that"),
  PROBES("--probes", "GENERATE_PROBES", "let the named edge cases be among the rows"),
  TABLES(
      "-t",
      "--tables",
      "GENERATE_TABLES",
      "NAME[:COUNT],...",
      "the tables, with their counts where they differ; commas, semicolons or spaces between them"),
  COUNT(
      "-c",
      "--count",
      "GENERATE_COUNT",
      "NUMBER",
      "the rows of every table that has no count of its own"),
  NO_DEPS("--no-deps", "GENERATE_NO_DEPS", "do not add the parents that are missing"),
  DATABASE_URL(
      "--database-url",
      "DATABASE_URL",
      "URL",
      "jdbc:postgresql://HOST:PORT/NAME or postgresql://USER:PASSWORD@HOST:PORT/NAME"),
  FORMAT("--format", "EXPORT_FORMAT", "FORMAT", "csv, sql or jsonl (default: csv)"),
  OUTPUT(
      "-o", "--output", "EXPORT_OUTPUT", "FOLDER", "where the files go; - is the standard output"),
  DESCRIPTION_FORMAT(
      "--format", "DESCRIBE_FORMAT", "FORMAT", "text or json (default: text, or none with --html)"),
  HTML(
      "--html",
      "DESCRIBE_HTML",
      "FILE",
      "write a page with charts, which needs nothing but a browser"),
  EXPECT(
      "--expect",
      "VERIFY_EXPECT",
      "NAME:COUNT,...",
      "the exact number of rows that tables must have"),
  TO(
      "--to",
      "ADVANCE_TO",
      "DATE",
      "the day or instant to advance to, such as 2026-03-01; or today, the day that begins in UTC"),
  RESET_EDITED(
      "--reset-edited",
      "ADVANCE_RESET_EDITED",
      "make rows that people edited or deleted what the data set has instead of leaving them alone"),
  TABLES_ONLY(
      "--tables-only",
      "SCHEMA_TABLES_ONLY",
      "stop after the bare tables, without keys and indexes, for a bulk load"),
  PORT("--port", "DEMO_PORT", "NUMBER", "the port of the demo database (default: a free one)"),
  EXIT("--exit", "DEMO_EXIT", "stop after the summary instead of staying up"),
  ENV_FILE(
      "--env-file", "ENV_FILE", "FILE", "a file with environment variables, NAME=value a line"),
  REPORT("--report", "REPORT_FILE", "FILE", "write a JSON report of the run, also when it fails"),
  QUIET("--quiet", "QUIET", "say nothing but errors"),
  LOG_FORMAT("--log-format", "LOG_FORMAT", "FORMAT", "text or json (a JSON object a line)"),
  VERBOSE("--verbose", "VERBOSE", "show the stack trace of an error");

  /** What the rows are to be like, besides their counts. */
  static final List<Setting> DATA =
      List.of(SEED, AS_OF, SINCE, LOCALE, PROFILE, OPEN_SHARE, CONTACT_SLOPE, MISSING_DATA, PROBES);

  /** What every command can be given. */
  static final List<Setting> GENERAL = List.of(ENV_FILE, REPORT, QUIET, LOG_FORMAT, VERBOSE);

  private final String shortOption;
  private final String option;
  private final String variable;
  private final String label;
  private final String description;

  Setting(String option, String variable, String description) {
    this("", option, variable, "", description);
  }

  Setting(String option, String variable, String label, String description) {
    this("", option, variable, label, description);
  }

  Setting(String shortOption, String option, String variable, String label, String description) {
    this.shortOption = shortOption;
    this.option = option;
    this.variable = variable;
    this.label = label;
    this.description = description;
  }

  /** The names on the command line, the long one last. */
  List<String> options() {
    return shortOption.isEmpty() ? List.of(option) : List.of(shortOption, option);
  }

  /** The long name on the command line. */
  String option() {
    return option;
  }

  String variable() {
    return variable;
  }

  /** What stands for the value in the help. */
  String label() {
    return label;
  }

  String description() {
    return description;
  }

  /** Whether it takes no value on the command line. */
  boolean isFlag() {
    return label.isEmpty();
  }
}
