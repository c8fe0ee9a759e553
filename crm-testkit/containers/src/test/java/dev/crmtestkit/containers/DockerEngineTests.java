package dev.crmtestkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerEngineTests {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

  @TempDir Path folder;

  @Test
  void answersOnAUnixSocket() throws IOException {
    Path socket = folder.resolve("docker.sock");
    try (FakeEngine engine = FakeEngine.at(UnixDomainSocketAddress.of(socket), OK)) {
      assertThat(engineAt("unix://" + socket).answers()).isTrue();
      assertThat(engine.address()).isNotNull();
    }
  }

  @Test
  void answersOnAPort() throws IOException {
    try (FakeEngine engine = FakeEngine.at(loopback(), OK)) {
      assertThat(engineAt(tcp(engine)).answers()).isTrue();
    }
  }

  @Test
  void theFirstPlaceThatAnswersIsEnough() throws IOException {
    try (FakeEngine engine = FakeEngine.at(loopback(), OK)) {
      DockerEngine found =
          new DockerEngine(List.of(URI.create("unix:///nowhere"), URI.create(tcp(engine))));
      assertThat(found.answers()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 503 Service Unavailable\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1."})
  void somebodyElseIsNoEngine(String answer) throws IOException {
    try (FakeEngine engine = FakeEngine.at(loopback(), answer)) {
      assertThat(engineAt(tcp(engine)).answers()).isFalse();
    }
  }

  @Test
  @Timeout(5)
  void oneThatNeverAnswersIsGivenUpAfterASecond() throws IOException {
    try (ServerSocketChannel silent = ServerSocketChannel.open().bind(loopback())) {
      int port = ((InetSocketAddress) silent.getLocalAddress()).getPort();
      assertThat(engineAt("tcp://127.0.0.1:" + port).answers()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unix:///nowhere/docker.sock", "tcp://127.0.0.1:1", "ssh://me@host", "x"})
  void whereNobodyListensNothingAnswers(String place) {
    assertThat(engineAt(place).answers()).isFalse();
  }

  @Test
  void looksWhereTestcontainersLooks() throws IOException {
    Files.writeString(folder.resolve(".testcontainers.properties"), "docker.host=tcp\\://host:1\n");
    Map<String, String> environment =
        Map.of("DOCKER_HOST", "tcp://engine:2375", "XDG_RUNTIME_DIR", "/run/user/7");
    assertThat(DockerPlaces.of(environment, folder, false))
        .extracting(URI::toString)
        .containsExactly(
            "tcp://engine:2375",
            "tcp://host:1",
            "unix:///var/run/docker.sock",
            "unix:///run/user/7/docker.sock",
            "unix://" + folder + "/.docker/run/docker.sock",
            "unix://" + folder + "/.docker/desktop/docker.sock");
  }

  @Test
  void windowsHasAPipe() {
    assertThat(DockerPlaces.of(Map.of("DOCKER_HOST", "no uri"), folder, true))
        .containsExactly(URI.create("npipe:////./pipe/docker_engine"));
  }

  private static DockerEngine engineAt(String place) {
    return new DockerEngine(List.of(URI.create(place)));
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static String tcp(FakeEngine engine) throws IOException {
    return "tcp://127.0.0.1:" + ((InetSocketAddress) engine.address()).getPort();
  }

  /** Gives one answer to the first who asks for the ping, then hangs up. */
  private record FakeEngine(ServerSocketChannel server) implements AutoCloseable {

    static FakeEngine at(SocketAddress address, String answer) throws IOException {
      ServerSocketChannel server =
          address instanceof UnixDomainSocketAddress
              ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
              : ServerSocketChannel.open();
      server.bind(address);
      Thread thread = new Thread(() -> serve(server, answer), "fake engine");
      thread.setDaemon(true);
      thread.start();
      return new FakeEngine(server);
    }

    SocketAddress address() throws IOException {
      return server.getLocalAddress();
    }

    private static void serve(ServerSocketChannel server, String answer) {
      try (SocketChannel client = server.accept()) {
        ByteBuffer request = ByteBuffer.allocate(100);
        client.read(request);
        String line = new String(request.array(), 0, request.position(), StandardCharsets.US_ASCII);
        if (line.startsWith("GET /_ping HTTP/1.1\r\n")) {
          client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        }
      } catch (IOException closed) {
        return;
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
