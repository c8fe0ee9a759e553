package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChildJvmTests {

  @Test
  void aChildThatHangsIsEnded() throws Exception {
    Process child = new ProcessBuilder("sleep", "100").start();
    assertThatThrownBy(() -> ChildJvm.ended(child, Duration.ofMillis(100)))
        .hasMessage("the child must end within PT0.1S");
    assertThat(child.waitFor()).isNotZero();
  }

  @Test
  void manyErrorsDoNotStopAChild() throws Exception {
    Process child = new ProcessBuilder("sh", "-c", "head -c 300000 /dev/zero >&2").start();
    assertThat(ChildJvm.ended(child).err()).hasSize(300_000);
  }
}
