package dev.crmtestkit.containers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One {@code GET /_ping}, which every Docker engine answers without doing anything. */
final class Ping implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int DEFAULT_PORT = 2375;

  /** The port for TLS. Who listens there is taken for an engine: the key is Testcontainers' job. */
  private static final int TLS_PORT = 2376;

  private static final String REQUEST = "GET /_ping HTTP/1.1\r\nHost: docker\r\n\r\n";
  private static final int STATUS_LENGTH = "HTTP/1.1 200".length();

  private final long deadline = System.nanoTime() + PATIENCE_NANOS;
  private final Selector selector;
  private final SocketChannel channel;

  private Ping(SocketAddress address) throws IOException {
    selector = Selector.open();
    channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open();
    channel.configureBlocking(false);
    channel.connect(address);
  }

  /** Whether an engine answers at {@code place}; no, too, for forms of places that are unknown. */
  static boolean isAnswered(URI place) {
    try {
      return switch (String.valueOf(place.getScheme())) {
        case "unix" -> isAnswered(UnixDomainSocketAddress.of(place.getPath()), true);
        case "tcp", "http" -> isAnswered(tcp(place), port(place) != TLS_PORT);
        case "https" -> isAnswered(tcp(place), false);
        case "npipe" -> isThere(place.getPath());
        default -> false;
      };
    } catch (IOException | RuntimeException refused) {
      return false;
    }
  }

  private static boolean isAnswered(SocketAddress address, boolean plain) throws IOException {
    try (Ping ping = new Ping(address)) {
      return ping.connects() && (!plain || ping.answer().equals("HTTP/1.1 200"));
    }
  }

  private boolean connects() throws IOException {
    return channel.isConnected() || (isReady(SelectionKey.OP_CONNECT) && channel.finishConnect());
  }

  /** The beginning of the answer, or what came of it in time. */
  private String answer() throws IOException {
    channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.US_ASCII)));
    ByteBuffer answer = ByteBuffer.allocate(STATUS_LENGTH);
    boolean more = true;
    while (more && answer.hasRemaining() && isReady(SelectionKey.OP_READ)) {
      more = channel.read(answer) >= 0;
    }
    return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
  }

  private boolean isReady(int operation) throws IOException {
    channel.register(selector, operation);
    long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    selector.selectedKeys().clear();
    return millis > 0 && selector.select(millis) > 0;
  }

  private static InetSocketAddress tcp(URI place) {
    return new InetSocketAddress(place.getHost(), port(place));
  }

  private static int port(URI place) {
    return place.getPort() < 0 ? DEFAULT_PORT : place.getPort();
  }

  /** Windows lets nobody open a pipe on which nobody listens. */
  private static boolean isThere(String pipe) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(pipe.replace('/', '\\'), "rw")) {
      return open.getFD().valid();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    selector.close();
  }
}
