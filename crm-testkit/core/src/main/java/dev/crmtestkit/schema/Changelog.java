package dev.crmtestkit.schema;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The changelog on the class path, as far as it can be read without Liquibase: which change sets
 * there are, and a fingerprint of all its files.
 *
 * @param changeSets as Liquibase writes them, {@code path::id::author}, in the order of the
 *     changelog
 * @param fingerprint SHA-256 over the paths and contents of the root and of what it includes
 */
record Changelog(Set<String> changeSets, String fingerprint) {

  /** The folder of all our change sets; it is a part of their identity and must never change. */
  static final String FOLDER = "crm-changelog/";

  static final String ROOT = FOLDER + "root.yaml";

  /** The tag behind the bare tables. */
  static final String TABLES_TAG = "tables";

  private static final String TABLES_FOLDER = FOLDER + "tables/";

  /** The changelog of this version; read once, as a class path does not change. */
  static Changelog current() {
    return OnClassPath.CHANGELOG;
  }

  /** The change sets of the bare tables. */
  Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>(changeSets);
    tables.removeIf(changeSet -> !changeSet.startsWith(TABLES_FOLDER));
    return tables;
  }

  private static Changelog read() {
    MessageDigest digest = sha256();
    byte[] root = content(ROOT, digest);
    Set<String> changeSets = new LinkedHashSet<>();
    for (String path : ChangelogText.includedFiles(text(root))) {
      changeSets.addAll(ChangelogText.changeSets(path, text(content(path, digest))));
    }
    return new Changelog(changeSets, HexFormat.of().formatHex(digest.digest()));
  }

  /** The file's content, which {@code digest} takes in with its path and length. */
  private static byte[] content(String path, MessageDigest digest) {
    byte[] content = resource(path);
    digest.update((path + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(content);
    return content;
  }

  private static byte[] resource(String path) {
    try (InputStream in = Changelog.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new CrmException(
            "changelog file " + path + " must be on the class path, but is not; add crm-liquibase",
            null);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CrmException("changelog file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class OnClassPath {
    static final Changelog CHANGELOG = read();
  }
}
