package dev.crmtestkit.generator;

import java.util.Map;
import java.util.regex.Pattern;

/** The numbers that reach nobody, by country, written down a second time: what tests allow. */
final class FictionalPhones {

  private static final Map<String, Pattern> BY_COUNTRY =
      Map.of(
          "US", Pattern.compile("\\+1-[2-9]\\d\\d-555-01\\d\\d"),
          "GB",
              Pattern.compile(
                  "\\+44-(7700-900\\d{3}|1632-960\\d{3}|20-7946-0\\d{3}|29-2018-0\\d{3}"
                      + "|28-9649-6\\d{3}|191-498-0\\d{3}"
                      + "|1(13|14|15|16|17|18|21|31|41|51|61)-496-0\\d{3})"),
          "DE",
              Pattern.compile(
                  "\\+49-(30-23125-\\d{3}|40-66969-\\d{3}|69-90009-\\d{3}|221-4710-\\d{3}"
                      + "|89-99998-\\d{3}|176-040690\\d\\d)"),
          "FR",
              Pattern.compile(
                  "\\+33-(1-99-00|2-61-91|3-53-01|4-65-71|5-36-49|6-39-98)-\\d\\d-\\d\\d"),
          "ES", Pattern.compile("\\+34-2\\d\\d-555-\\d{3}"),
          "JP", Pattern.compile("\\+81-([36]-1\\d{3}|[1-9][1-9]-1\\d\\d)-\\d{4}"));

  private FictionalPhones() {}

  static boolean isIn(String country, String phone) {
    Pattern allowed = BY_COUNTRY.get(country);
    return allowed != null && allowed.matcher(phone).matches();
  }
}
