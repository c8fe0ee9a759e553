package dev.crmtestkit.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code deal_stage_history}: a stage in which a deal stands or stood. The entries of a
 * deal are a path in the order of the stages, from where it was created to where it is.
 *
 * @param leftAt when the deal entered its next stage; null where it stands
 */
public record DealStageEntry(
    UUID id, long dealId, DealStage stage, Instant enteredAt, @Nullable Instant leftAt) {}
