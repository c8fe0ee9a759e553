package dev.crmtestkit.repair;

/** A sequence that stands elsewhere than it did. */
record SequenceMove(SequenceState before, SequenceState now) {

  SequenceChange change() {
    return new SequenceChange(now.name(), before.lastGivenOut(), now.lastGivenOut());
  }
}
