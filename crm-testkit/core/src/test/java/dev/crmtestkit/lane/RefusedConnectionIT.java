package dev.crmtestkit.lane;

import static dev.crmtestkit.server.TestServer.run;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crmtestkit.database.DatabaseAddress;
import dev.crmtestkit.model.CrmException;
import dev.crmtestkit.server.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that does not let us in, or not make databases, in one sentence. */
class RefusedConnectionIT {

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final DatabaseAddress maintenance = TestServer.addressOf(TestServer.newDatabase());

  @Test
  void aUserThatMayNotCreateDatabasesIsTold() {
    run(maintenance.dataSource(), "create role \"no lanes\" login");
    DatabaseAddress other = new DatabaseAddress(maintenance.url(), "no lanes", "");
    assertThatThrownBy(() -> LaneServer.connect(other, notices::add))
        .isInstanceOf(CrmException.class)
        .hasMessageContaining(" as no lanes may not create databases, and every lane is one:")
        .hasMessageEndingWith("execute ALTER ROLE \"no lanes\" CREATEDB or name a user that may.");
  }

  @Test
  void aServerThatCannotBeReachedIsNamed() {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://localhost:1/x", "me", "");
    assertThatThrownBy(() -> LaneServer.connect(nobody, notices::add))
        .isInstanceOf(CrmException.class)
        .hasMessageStartingWith("database x at localhost:1 must let user me in, but does not: ")
        .hasMessageEndingWith("; check that the server runs and the URL is right");
  }

  @Test
  void aUserThatIsRefusedIsNamed() {
    DatabaseAddress stranger = new DatabaseAddress(maintenance.url(), "whoever", "");
    assertThatThrownBy(() -> LaneServer.connect(stranger, notices::add))
        .isInstanceOf(CrmException.class)
        .hasMessageContaining(" must let user whoever in, but does not: FATAL: role")
        .hasMessageContaining("; mend the user or the password, such as the parameters user");
  }

  @Test
  @Timeout(20)
  void aServerThatAcceptsTheConnectionAndSaysNothingIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      DatabaseAddress address =
          new DatabaseAddress(
              "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x?sslmode=disable",
              "me",
              "");
      assertThatThrownBy(() -> LaneServer.connect(address, notices::add))
          .isInstanceOf(CrmException.class)
          .hasMessageContaining(" must let user me in, but does not: no answer came in time; ");
    }
  }
}
