package dev.crmtestkit;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import dev.crmtestkit.schema.ApplicationChangelogs;
import dev.crmtestkit.schema.CrmSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The schema without rows, with an application's changelogs on top: the same for all specs. */
record SchemaPreparation(ApplicationChangelogs changelogs) implements Preparation {

  @Override
  public String fingerprint() {
    return sha256(content(changelogs) + "\nno rows");
  }

  /** Does nothing where it was done, which two or three short queries tell. */
  @Override
  public void prepare(DatabaseAddress database) {
    CrmSchema.on(database.dataSource()).update();
    changelogs.applyTo(database.dataSource());
  }

  @Override
  public void warmUp() {
    CrmSchema.warmUp();
  }

  /** What this makes, in words. */
  @Override
  public String toString() {
    return "CRM database without rows" + withChangelogs(changelogs);
  }

  /** In words. */
  static String withChangelogs(ApplicationChangelogs changelogs) {
    return changelogs.isEmpty() ? "" : ", with changelogs " + changelogs;
  }

  /** What tells one schema from another. */
  static String content(ApplicationChangelogs changelogs) {
    return CrmSchema.fingerprint() + (changelogs.isEmpty() ? "" : "\n" + changelogs.fingerprint());
  }

  static String sha256(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
