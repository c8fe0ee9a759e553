package dev.crmtestkit.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LoansTests {

  private final Loans loans = new Loans();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void onlyWhoeverIsAloneMayWork() throws SQLException {
    loans.begin("mine");
    loans.ifAlone("mine", () -> done.add("alone"));
    loans.begin("another");
    loans.ifAlone("mine", () -> done.add("beside another"));
    assertThat(loans.end("another")).isTrue();
    loans.begin("mine");
    loans.ifAlone("mine", () -> done.add("beside a second reader"));
    loans.endAll("mine");
    loans.ifAlone("mine", () -> done.add("after the end"));
    assertThat(done).containsExactly("alone", "after the end");
  }

  @Test
  void whatWasNotBegunHasNoEnd() {
    assertThat(loans.end("mine")).isFalse();
    loans.begin("mine");
    loans.begin("mine");
    assertThat(loans.end("mine")).isTrue();
    assertThat(loans.has("mine")).isTrue();
    assertThat(loans.end("mine")).isTrue();
    assertThat(loans.has("mine")).isFalse();
  }

  @Test
  void whoeverBeginsMeanwhileWaits() throws SQLException {
    CompletableFuture<Void> began = new CompletableFuture<>();
    loans.ifAlone(
        "mine",
        () -> {
          began.completeAsync(
              () -> {
                loans.begin("another");
                done.add("begun");
                return null;
              });
          Pause.millis(50);
          done.add("worked");
        });
    began.join();
    assertThat(done).containsExactly("worked", "begun");
  }
}
