package dev.crmtestkit.generator;

import dev.crmtestkit.model.CrmTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The digests that guard the data: per table, at several seeds, sizes and shards, for each profile
 * and each locale. Its {@link #main} prints them, and writes them over the frozen ones when given
 * the file:
 *
 * <pre>mvn -q -B -pl crm-testkit/core -am test-compile
 * java -cp "crm-testkit/core/target/classes:crm-testkit/core/target/test-classes" \
 *   dev.crmtestkit.generator.GoldenDigests crm-testkit/core/src/test/resources/golden-digests.txt
 * </pre>
 *
 * A change of any digest is a change of users' data: raise {@link CrmData#GENERATOR_VERSION} with
 * it.
 */
final class GoldenDigests {

  private GoldenDigests() {}

  public static void main(String[] args) throws IOException {
    String text = asText(compute());
    if (args.length > 0) {
      Files.writeString(Path.of(args[0]), text);
      return;
    }
    System.out.print(text);
  }

  /** One line for each digest. */
  static String asText(Map<String, String> digests) {
    StringBuilder text = new StringBuilder();
    digests.forEach((name, digest) -> text.append(name).append(' ').append(digest).append('\n'));
    return text.toString();
  }

  /** Digests by name, such as {@code v1/standard/contacts}. */
  static Map<String, String> compute() {
    Map<String, String> digests = new LinkedHashMap<>();
    specs().forEach((name, spec) -> addTables(name, CrmData.of(spec), Shard.WHOLE, digests));
    CrmData thrice = CrmData.of(Specs.times(3));
    for (int index = 0; index < 7; index++) {
      addTables("thrice-part-" + index + "-of-7", thrice, new Shard(index, 7), digests);
    }
    addTables("added", added(), Shard.WHOLE, digests);
    return digests;
  }

  /** Everything once more, and contacts for companies that were there. */
  private static CrmData added() {
    CrmData first = CrmData.of(Specs.ofEveryTable());
    Map<CrmTable<?>, Long> lastIds = new LinkedHashMap<>();
    CrmTable.all().forEach(table -> lastIds.put(table, first.rows(table).count()));
    ExistingRows existing =
        new ExistingRows(
            lastIds,
            first.companies().stream().toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return CrmData.continuing(Specs.ofEveryTable().withCount(CrmTable.COMPANIES, 0), existing);
  }

  private static Map<String, CrmSpec> specs() {
    CrmSpec everyTable = Specs.ofEveryTable();
    Map<String, CrmSpec> specs = new LinkedHashMap<>();
    specs.put("standard", everyTable);
    specs.put("seed-0", everyTable.withSeed(0));
    specs.put("seed-min", everyTable.withSeed(Long.MIN_VALUE));
    specs.put("as-of-1999", everyTable.withAsOf(Instant.parse("1999-12-31T23:59:59Z")));
    specs.put("no-line-items", everyTable.withCount(CrmTable.DEAL_PRODUCTS, 0));
    specs.put("many-companies", everyTable.withCount(CrmTable.COMPANIES, 20_000));
    specs.put("times-31", Specs.times(31));
    for (Profile profile : Profile.values()) {
      specs.put("profile-" + profile.label(), everyTable.withTuning(Tuning.of(profile)));
    }
    for (CrmLocale locale : CrmLocale.values()) {
      specs.put("locale-" + locale.label(), everyTable.withLocales(LocaleMix.only(locale)));
    }
    specs.put("lived-100-days", everyTable.advancedTo(Instant.parse("2026-04-11T00:00:00Z")));
    specs.put("probes", everyTable.withProbes(true));
    specs.put("mixed", everyTable.withLocales(LocaleMix.parse("en:50,de:20,ja:30")));
    specs.put("tuned", everyTable.withTuning(new Tuning(Profile.BALANCED, 0.5, 0.3, 2)));
    return specs;
  }

  private static void addTables(
      String name, CrmData data, Shard shard, Map<String, String> digests) {
    for (CrmTable<?> table : CrmTable.all()) {
      String key = "v" + CrmData.GENERATOR_VERSION + "/" + name + "/" + table;
      digests.put(key, TableDigest.of(data.rows(table).shard(shard)));
    }
  }
}
