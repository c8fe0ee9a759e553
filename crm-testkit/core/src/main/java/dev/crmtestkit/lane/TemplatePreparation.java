package dev.crmtestkit.lane;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.database.Preparation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prepares a server rather than a database: it holds the template of another preparation, from
 * which lanes are cloned. The database itself stays empty.
 */
public final class TemplatePreparation implements Preparation {

  private final Preparation inner;
  private final Consumer<String> notices;

  private TemplatePreparation(Preparation inner, Consumer<String> notices) {
    this.inner = inner;
    this.notices = notices;
  }

  public static TemplatePreparation of(Preparation inner, Consumer<String> notices) {
    return new TemplatePreparation(inner, notices);
  }

  @Override
  public String fingerprint() {
    return "template-" + Templates.VERSION + "-" + inner.fingerprint();
  }

  @Override
  public Optional<Preparation> base() {
    return inner.base().map(base -> of(base, notices));
  }

  @Override
  public void warmUp() {
    inner.warmUp();
  }

  @Override
  public void prepare(DatabaseAddress database) {
    try (LaneServer server = LaneServer.connect(database, notices)) {
      server.prepareTemplate(inner);
    }
  }
}
