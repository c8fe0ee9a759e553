package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostmasterTests {

  private static final String STARTING =
      "4711\n/tmp/already\n1763683200\n55432\n\n127.0.0.1\n  123456  7\n";

  @Test
  void isReadyWhenTheStatusSaysSo() {
    assertThat(Postmaster.saysReady(STARTING + "ready   \n")).isTrue();
  }

  @Test
  void isNotReadyBecauseAPathSaysSo() {
    assertThat(Postmaster.saysReady("4711\n/tmp/already\n1763683200\n")).isFalse();
    assertThat(Postmaster.saysReady(STARTING)).isFalse();
    assertThat(Postmaster.saysReady(STARTING + "starting\n")).isFalse();
  }

  @Test
  void isNotReadyWhileTheStatusIsBeingWritten() {
    assertThat(Postmaster.saysReady("")).isFalse();
    assertThat(Postmaster.saysReady(STARTING + "rea")).isFalse();
  }
}
