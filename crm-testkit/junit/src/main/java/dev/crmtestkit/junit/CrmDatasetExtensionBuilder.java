package dev.crmtestkit.junit;

import dev.crmtestkit.generator.Profile;
import java.time.Instant;

/**
 * Builds a {@link CrmDatasetExtension}. Its methods are the attributes of {@link CrmDataset} and
 * mean the same. Immutable: every method returns another builder.
 */
public final class CrmDatasetExtensionBuilder {

  private final Attributes attributes;

  CrmDatasetExtensionBuilder(Attributes attributes) {
    this.attributes = attributes;
  }

  public CrmDatasetExtensionBuilder companies(long count) {
    return with("companies", count);
  }

  public CrmDatasetExtensionBuilder contacts(long count) {
    return with("contacts", count);
  }

  public CrmDatasetExtensionBuilder deals(long count) {
    return with("deals", count);
  }

  public CrmDatasetExtensionBuilder products(long count) {
    return with("products", count);
  }

  public CrmDatasetExtensionBuilder dealProducts(long count) {
    return with("dealProducts", count);
  }

  public CrmDatasetExtensionBuilder activities(long count) {
    return with("activities", count);
  }

  public CrmDatasetExtensionBuilder notes(long count) {
    return with("notes", count);
  }

  public CrmDatasetExtensionBuilder tasks(long count) {
    return with("tasks", count);
  }

  public CrmDatasetExtensionBuilder contactEmails(long count) {
    return with("contactEmails", count);
  }

  public CrmDatasetExtensionBuilder contactPhones(long count) {
    return with("contactPhones", count);
  }

  /** Any number, or {@link CrmDataset#RANDOM_SEED}. */
  public CrmDatasetExtensionBuilder seed(long seed) {
    return with("seed", seed);
  }

  /** An instant such as {@code 2026-01-01T00:00:00Z}. */
  public CrmDatasetExtensionBuilder asOf(String instant) {
    return with("asOf", instant);
  }

  public CrmDatasetExtensionBuilder asOf(Instant instant) {
    return asOf(instant.toString());
  }

  /** An instant such as {@code 2026-01-01T00:00:00Z}, not after the as-of instant. */
  public CrmDatasetExtensionBuilder since(String instant) {
    return with("since", instant);
  }

  public CrmDatasetExtensionBuilder since(Instant instant) {
    return since(instant.toString());
  }

  public CrmDatasetExtensionBuilder locale(String locale) {
    return with("locale", locale);
  }

  public CrmDatasetExtensionBuilder profile(Profile profile) {
    return with("profile", new Profile[] {profile});
  }

  public CrmDatasetExtensionBuilder openShare(double share) {
    return with("openShare", new double[] {share});
  }

  public CrmDatasetExtensionBuilder contactSlope(double slope) {
    return with("contactSlope", new double[] {slope});
  }

  public CrmDatasetExtensionBuilder missingData(double factor) {
    return with("missingData", new double[] {factor});
  }

  public CrmDatasetExtensionBuilder probes(boolean probes) {
    return with("probes", new boolean[] {probes});
  }

  public CrmDatasetExtensionBuilder isolation(Isolation isolation) {
    return with("isolation", isolation);
  }

  public CrmDatasetExtensionBuilder database(DatabaseKind database) {
    return with("database", database);
  }

  /** Liquibase changelogs of the application, as they are found on the class path. */
  public CrmDatasetExtensionBuilder changelogs(String... changelogs) {
    return with("changelogs", changelogs.clone());
  }

  /** The extension, for a field with {@code @RegisterExtension}, static or not. */
  public CrmDatasetExtension build() {
    return new CrmDatasetExtension(attributes);
  }

  private CrmDatasetExtensionBuilder with(String attribute, Object value) {
    return new CrmDatasetExtensionBuilder(
        attributes.with(attribute, value, "a CrmDatasetExtension"));
  }
}
