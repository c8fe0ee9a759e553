package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTests {

  @Test
  void anArgumentThatTheProgramItselfGotWrongIsUnexpected() {
    Failure failure = Failure.of(new IllegalArgumentException("of our own"));
    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(failure.sentence()).startsWith("unexpected: ").contains("of our own");
  }

  @Test
  void anOrderThatIsRefusedIsMisuse() {
    assertThatThrownBy(
            () ->
                CommandFailure.usageWhereRefused(
                    () -> {
                      throw new IllegalArgumentException("too many");
                    }))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(2))
        .hasMessage("too many");
  }

  @Test
  void whatTheServerRefusesIsASentence() {
    Failure failure =
        Failure.of(new SQLException("ERROR: permission denied for table deals\nmore", "42501"));
    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(failure.sentence())
        .startsWith("the database must answer, but did not (ERROR: permission denied for table")
        .doesNotContain("unexpected", "\n");
  }

  @Test
  void onlyAWrongPasswordIsCalledOne() {
    assertThat(refusal("wrong", "28P01")).contains("must accept user ann and the password");
    assertThat(refusal("FATAL: no pg_hba.conf entry", "28000"))
        .contains("must let user ann in, but did not (FATAL: no pg_hba.conf entry)")
        .doesNotContain("password");
  }

  @Test
  void whoGivesNoPasswordIsToldHow() {
    SQLException cause = new SQLException("The server requested a password", "08004");
    assertThat(ConnectFailure.of("db", "ann", "", cause).getMessage())
        .isEqualTo(
            "the database db must be given the password of user ann, but was given none; set"
                + " DB_PASSWORD, or put the password into the URL");
    assertThat(refusal("The server does not support SSL.", "08004"))
        .contains("must accept connections, but did not (The server does not support SSL)");
  }

  private static String refusal(String reason, String state) {
    SQLException cause = new SQLException(reason, state);
    return Failure.of(ConnectFailure.of("db", "ann", null, cause)).sentence();
  }
}
