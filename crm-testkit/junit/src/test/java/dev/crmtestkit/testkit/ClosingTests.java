package dev.crmtestkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTests {

  private final List<String> closed = new ArrayList<>();

  @Test
  void whatComesAfterAFailureIsClosedToo() {
    assertThatThrownBy(
            () ->
                Closing.all(
                    List.of(
                        () -> closed.add("one"),
                        () -> fail("two"),
                        () -> closed.add("three"),
                        () -> fail("four"),
                        () -> closed.add("five"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two")
        .hasSuppressedException(new IllegalStateException("four"));
    assertThat(closed).containsExactly("one", "three", "five");
  }

  @Test
  void whereAllIsWellNothingIsThrown() {
    Closing.all(List.of(() -> closed.add("one"), () -> closed.add("two")));
    assertThat(closed).containsExactly("one", "two");
  }

  private static void fail(String what) {
    throw new IllegalStateException(what);
  }
}
