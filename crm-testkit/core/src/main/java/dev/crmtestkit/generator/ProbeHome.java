package dev.crmtestkit.generator;

/**
 * Where the companies and people of probes are.
 *
 * @param phone kept for fiction
 */
record ProbeHome(
    String street,
    String city,
    String region,
    String postalCode,
    String country,
    String timeZone,
    String phone) {

  static final ProbeHome CHICAGO =
      new ProbeHome(
          "100 Lake Street",
          "Chicago",
          "Illinois",
          "60601",
          "US",
          "America/Chicago",
          "+1-312-555-0142");

  static final ProbeHome BERLIN =
      new ProbeHome(
          "Torstraße 1", "Berlin", "Berlin", "10119", "DE", "Europe/Berlin", "+49-30-23125-042");
}
