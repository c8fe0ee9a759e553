package dev.crmtestkit.generator;

/** Where a product stands among {@link Products}. */
record ProductPlace(int shelf, long place) {}
