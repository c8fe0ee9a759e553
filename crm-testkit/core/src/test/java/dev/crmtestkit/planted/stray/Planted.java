package dev.crmtestkit.planted.stray;

/** Stands in a package that core may not have. */
public record Planted() {}
