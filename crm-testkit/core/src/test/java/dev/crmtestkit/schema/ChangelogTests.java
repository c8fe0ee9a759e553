package dev.crmtestkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

class ChangelogTests {

  private static final Path MODULE = Path.of("..", "..", "liquibase");

  private final Changelog changelog = Changelog.current();

  @Test
  void theQuickReadingFindsTheChangeSetsThatLiquibaseFinds() throws LiquibaseException {
    assertThat(changelog.changeSets())
        .containsExactlyElementsOf(
            parsed().stream().map(changeSet -> changeSet.toString(false)).toList());
  }

  @Test
  void everyFileOfTheModuleIsInTheChangelog() throws IOException {
    List<String> read = new ArrayList<>(List.of(Changelog.ROOT));
    changelog.changeSets().stream()
        .map(key -> key.split("::", -1)[0])
        .distinct()
        .forEach(read::add);
    try (Stream<Path> files = Files.walk(MODULE.resolve(Changelog.FOLDER))) {
      assertThat(files.filter(Files::isRegularFile).map(ChangelogTests::pathInModule))
          .containsExactlyInAnyOrderElementsOf(read);
    }
  }

  @Test
  void idsAreNumberedInTheOrderOfTheChangelog() {
    List<String> ids = changelog.changeSets().stream().map(key -> key.split("::", -1)[1]).toList();
    assertThat(ids).allMatch(id -> id.matches("\\d{4}(-[a-z]+)+")).isSorted();
    assertThat(ids.stream().map(id -> id.substring(0, 4))).doesNotHaveDuplicates();
  }

  @Test
  void aChangeSetDoesOneThing() throws LiquibaseException {
    assertThat(parsed())
        .allSatisfy(
            changeSet -> {
              assertThat(changeSet.getAuthor()).isEqualTo("crmtestkit");
              assertThat(changeSet.getChanges()).hasSize(1);
            });
  }

  @Test
  void theTablesEndWithTheirTag() {
    assertThat(changelog.tables())
        .hasSize(15)
        .last()
        .isEqualTo("crm-changelog/tables/tag.yaml::0099-tag-tables::crmtestkit");
  }

  @Test
  void theFingerprintIsSha256InHex() {
    assertThat(CrmSchema.fingerprint()).matches("[0-9a-f]{64}");
  }

  private static List<ChangeSet> parsed() throws LiquibaseException {
    var files = new ClassLoaderResourceAccessor();
    return ChangeLogParserFactory.getInstance()
        .getParser(Changelog.ROOT, files)
        .parse(Changelog.ROOT, new ChangeLogParameters(), files)
        .getChangeSets();
  }

  private static String pathInModule(Path file) {
    return MODULE.relativize(file).toString().replace('\\', '/');
  }
}
