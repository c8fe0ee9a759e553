package dev.crmtestkit.lane;

/** What all lanes of a template have in common when they are pristine. */
record LaneBaseline() {}
