package dev.crmtestkit.junit;

import dev.crmtestkit.model.CrmTable;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The attributes of {@link CrmDataset} that somebody has given, and who.
 *
 * @param given by the attribute's name
 */
record Attributes(Map<String, Attributes.Given> given) {

  static final Attributes NONE = new Attributes(Map.of());

  /**
   * A value and where it stands.
   *
   * @param element a class, a method, or a builder, in words
   */
  record Given(Object value, String element) {}

  Attributes {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** Those of {@code dataset} that differ from their defaults, which mean "not given". */
  static Attributes of(CrmDataset dataset, String element) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (Method attribute : CrmDataset.class.getDeclaredMethods()) {
      if (attribute.getParameterCount() == 0) {
        Object value = Objects.requireNonNull(ReflectionSupport.invokeMethod(attribute, dataset));
        if (!Objects.deepEquals(value, attribute.getDefaultValue())) {
          given.put(attribute.getName(), new Given(value, element));
        }
      }
    }
    return new Attributes(given);
  }

  /** These, where {@code stronger} has none of its own. */
  Attributes overriddenBy(Attributes stronger) {
    Map<String, Given> merged = new LinkedHashMap<>(given);
    merged.putAll(stronger.given);
    return new Attributes(merged);
  }

  Attributes with(String attribute, Object value, String element) {
    return overriddenBy(new Attributes(Map.of(attribute, new Given(value, element))));
  }

  Optional<Given> find(String attribute) {
    return Optional.ofNullable(given.get(attribute));
  }

  Optional<Given> count(CrmTable<?> table) {
    return find(name(table));
  }

  /** The attribute with the count of {@code table}: {@code dealProducts} for deal_products. */
  static String name(CrmTable<?> table) {
    StringBuilder name = new StringBuilder();
    for (String word : table.name().split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
