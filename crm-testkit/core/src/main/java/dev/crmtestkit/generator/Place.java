package dev.crmtestkit.generator;

import java.util.List;

/**
 * A city, with what is alike for all who are there.
 *
 * @param country of ISO 3166-1
 * @param timeZone the name that IANA gave it: a text, since zones of Java take long to load
 * @param phones numbers that somebody there may have and that reach nobody, at least one
 */
record Place(
    String city,
    String region,
    String country,
    String timeZone,
    DigitPattern postalCode,
    List<DigitPattern> phones) {}
