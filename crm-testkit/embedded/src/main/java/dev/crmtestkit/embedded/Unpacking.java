package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a pack on their way into two thousand files. Two threads take one after the
 * other, since most of the time is the operating system's, for making files.
 */
final class Unpacking {

  private final FileChannel in;
  private final Path target;
  private final Queue<Part> parts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger missing = new AtomicInteger();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** A content and where it begins in the pack. */
  private record Part(PackIndex.Content content, long position) {}

  private Unpacking(FileChannel in, Path target) {
    this.in = in;
    this.target = target;
  }

  /**
   * Writes the files of {@code index} into {@code target}, where their directories are.
   *
   * @param position where the contents begin
   */
  static void run(FileChannel in, long position, PackIndex index, Path target) throws IOException {
    Unpacking unpacking = new Unpacking(in, target);
    long next = position;
    for (PackIndex.Content content : index.contents()) {
      unpacking.parts.add(new Part(content, next));
      next += content.size();
    }
    unpacking.missing.set(index.contents().size());
    SideThread other = SideThread.begin(unpacking::takeAll);
    unpacking.takeAll();
    other.await();
    unpacking.requireWhole();
  }

  private void requireWhole() throws IOException {
    if (failure.get() instanceof IOException known) {
      throw known;
    }
    if (missing.get() > 0) {
      throw new IOException(missing.get() + " contents were not unpacked", failure.get());
    }
  }

  private void takeAll() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(Pack.BUFFER_BYTES);
    try {
      for (Part part = parts.poll(); part != null; part = parts.poll()) {
        unpack(part, buffer);
        missing.decrementAndGet();
      }
    } catch (IOException | RuntimeException e) {
      failure.compareAndSet(null, e);
      parts.clear(); // neither thread goes on
    }
  }

  private void unpack(Part part, ByteBuffer buffer) throws IOException {
    PackIndex.Content content = part.content();
    Path first = target.resolve(content.files().get(0));
    CRC32C checksum = new CRC32C();
    try (FileChannel out = create(first)) {
      for (long done = 0; done < content.size(); done += buffer.limit()) {
        buffer.clear().limit((int) Math.min(content.size() - done, buffer.capacity()));
        checksum.update(readFully(part.position() + done, buffer).flip());
        Pack.writeFully(out, buffer.rewind());
      }
    }
    if ((int) checksum.getValue() != content.checksum()) {
      throw new DamagedPackException("the checksum of " + content.files() + " is wrong");
    }
    for (String name : content.files().subList(1, content.files().size())) {
      repeat(content, first, target.resolve(name), buffer);
    }
  }

  private ByteBuffer readFully(long position, ByteBuffer buffer) throws IOException {
    int first = buffer.position();
    while (buffer.hasRemaining()) {
      if (in.read(buffer, position + buffer.position() - first) < 0) {
        throw new DamagedPackException("it ends too early");
      }
    }
    return buffer;
  }

  /** Writes {@code content}, which is in {@code first}, again; most are still in the buffer. */
  private static void repeat(PackIndex.Content content, Path first, Path file, ByteBuffer buffer)
      throws IOException {
    if (content.size() > buffer.capacity()) {
      Files.copy(first, file);
      return;
    }
    try (FileChannel out = create(file)) {
      Pack.writeFully(out, buffer.position(0).limit((int) content.size()));
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }
}
