package dev.crmtestkit.planted.load;

/** Imports every other layer, allowed or not. */
public record Planted(
    dev.crmtestkit.planted.model.Planted model,
    dev.crmtestkit.planted.generator.Planted generator,
    dev.crmtestkit.planted.schema.Planted schema,
    dev.crmtestkit.planted.verify.Planted verify,
    dev.crmtestkit.planted.export.Planted export,
    dev.crmtestkit.planted.database.Planted database,
    dev.crmtestkit.planted.lane.Planted lane,
    dev.crmtestkit.planted.repair.Planted repair) {}
