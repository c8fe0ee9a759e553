package dev.crmtestkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogContentsTests {

  private static final String TABLE =
      "--liquibase formatted sql\n--changeset me:1\ncreate table t (id int);";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          db/root.yaml | 'databaseChangeLog: [ { include: { file: db/a/t.sql } } ]'
          db/root.yaml | '- include: { file: a/t.sql, relativeToChangelogFile: true }'
          db/root.yml  | '- includeAll: { path: db/a }'
          db/root.xml  | '<include file="classpath:/db/a/t.sql"/>'
          db/root.xml  | '<includeAll path="../db/a/" relativeToChangelogFile="true"/>'
          db/root.json | '{ "sqlFile": { "path": "db/a/t.sql" } }'
          db/root.xml  | "<loadData file = 'db/a/t.sql'/>"
          db/root.xml  | '<column name="x" valueClobFile="db/a/t.sql"/>'
          """)
  void aFileThatIsReferredToCounts(String root, String text) throws IOException {
    write(root, text);
    write("db/a/t.sql", TABLE);
    String before = fingerprint(root);
    assertThat(fingerprint(root)).isEqualTo(before).matches("[0-9a-f]{64}");
    write("db/a/t.sql", TABLE + " -- changed");
    assertThat(fingerprint(root)).isNotEqualTo(before);
  }

  @Test
  void aNewFileInAFolderCounts() throws IOException {
    write("db/root.yaml", "databaseChangeLog: [ { includeAll: { path: db/a } } ]");
    write("db/a/t.sql", TABLE);
    String before = fingerprint("db/root.yaml");
    write("db/a/deeper/u.sql", TABLE);
    assertThat(fingerprint("db/root.yaml")).isNotEqualTo(before);
  }

  @Test
  void filesThatIncludeOneAnotherEndSomewhere() throws IOException {
    write("a.yaml", "- include: { file: b.yaml }");
    write("b.yaml", "- include: { file: a.yaml }");
    assertThat(fingerprint("a.yaml")).isNotEqualTo(fingerprint("b.yaml"));
  }

  @Test
  void whatTheTextDoesNotTellIsAskedOfLiquibase() throws IOException {
    write(
        "root.yaml",
        """
        databaseChangeLog:
          - property: { name: place, value: hidden }
          - include: { file: "${place}/t.sql" }
        """);
    write("hidden/t.sql", TABLE);
    String before = fingerprint("root.yaml");
    assertThat(fingerprint("root.yaml")).isEqualTo(before);
    write("hidden/t.sql", TABLE + "\n--changeset me:2\ndrop table t;");
    assertThat(fingerprint("root.yaml")).isNotEqualTo(before);
  }

  @Test
  void aFolderInAJarIsFollowed() throws IOException {
    Path jar = folder.resolve("changes.jar");
    writeJar(jar, TABLE);
    String before = fingerprint(jar.toUri().toURL(), "db/root.yaml");
    Path other = folder.resolve("others.jar");
    writeJar(other, TABLE + " -- changed");
    assertThat(fingerprint(other.toUri().toURL(), "db/root.yaml")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "db/a/../b/t.sql, db/b/t.sql",
    "db/./t.sql, db/t.sql",
    "db//t.sql, db/t.sql",
    "db/../../t.sql, ../t.sql",
    "db/.., ''",
    "db/a:b/../t.sql, db/t.sql" // a name that no path of Windows has
  })
  void pathsAreSimplifiedAsNamesAndNotAsFilesOfTheSystem(String path, String simplified) {
    assertThat(ChangelogContents.simplified(path)).isEqualTo(simplified);
  }

  @Test
  void orderCounts() throws IOException {
    write("a.sql", TABLE);
    write("b.sql", TABLE);
    assertThat(fingerprint("a.sql", "b.sql")).isNotEqualTo(fingerprint("b.sql", "a.sql"));
  }

  @Test
  void aChangelogThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ApplicationChangelogs.of(List.of("classpath:/db/none.xml")))
        .isInstanceOf(CrmException.class)
        .hasMessage(
            "application changelog db/none.xml must be on the class path, but is not; give its path"
                + " as Liquibase would have it, such as db/changelog/root.yaml");
  }

  @Test
  void aChangelogThatLiquibaseCannotReadIsNamed() throws IOException {
    write("root.yaml", "databaseChangeLog: [ { include: { file: nowhere.sql } } ]");
    assertThatThrownBy(() -> fingerprint("root.yaml"))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("application changelog root.yaml cannot be read: ")
        .hasMessageContaining("nowhere.sql");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("classes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void writeJar(Path jar, String table) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("db/"));
      entries.putNextEntry(new ZipEntry("db/root.yaml"));
      entries.write("- includeAll: { path: db/a }".getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new ZipEntry("db/a/"));
      entries.putNextEntry(new ZipEntry("db/a/t.sql"));
      entries.write(table.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String fingerprint(String... roots) throws IOException {
    return fingerprint(folder.resolve("classes").toUri().toURL(), roots);
  }

  private static String fingerprint(URL classPath, String... roots) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath}, null)) {
      return ChangelogContents.fingerprint(List.of(roots), new ClassPathFiles(loader));
    }
  }
}
