package dev.crmtestkit.planted.util;

/** Stands in a package that core may not have. */
public record Planted() {}
