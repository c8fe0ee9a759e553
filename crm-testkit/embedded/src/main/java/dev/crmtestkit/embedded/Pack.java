package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A data directory in one file: magic number, length and CRC-32C of the index, the index, and every
 * different content once. Any damage is noticed: the index is checked before it is believed, the
 * file's length before anything is written, and every content while it is.
 */
final class Pack implements AutoCloseable {

  /** {@code CRMPACK1}; changes with the format. */
  static final long MAGIC = 0x43524d5041434b31L;

  static final int HEADER_BYTES = Long.BYTES + Integer.BYTES + Integer.BYTES;
  static final int BUFFER_BYTES = 1 << 20;

  private final FileChannel in;
  private final PackIndex index;

  private Pack(FileChannel in, PackIndex index) {
    this.in = in;
    this.index = index;
  }

  /** Opens a pack and reads its index. */
  static Pack open(Path file) throws IOException {
    FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new Pack(in, readIndex(in));
    } catch (IOException | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }

  long unpackedBytes() {
    return index.unpackedBytes();
  }

  /** Writes the files into the new directory {@code target}. */
  void unpack(Path target) throws IOException {
    Files.createDirectory(target);
    for (String directory : index.directories()) {
      Files.createDirectory(target.resolve(directory));
    }
    Unpacking.run(in, in.position(), index, target);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static PackIndex readIndex(FileChannel in) throws IOException {
    ByteBuffer header = readFully(in, ByteBuffer.allocate(HEADER_BYTES)).flip();
    long magic = header.getLong();
    int length = header.getInt();
    if (magic != MAGIC || length < 0 || length > in.size()) {
      throw new DamagedPackException("the header is wrong");
    }
    ByteBuffer bytes = readFully(in, ByteBuffer.allocate(length)).flip();
    if (checksum(bytes) != header.getInt()) {
      throw new DamagedPackException("the checksum of the index is wrong");
    }
    PackIndex index = PackIndex.fromBytes(bytes.array());
    if (in.size() != HEADER_BYTES + length + index.packedBytes()) {
      throw new DamagedPackException("it has " + in.size() + " bytes");
    }
    return index;
  }

  static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.duplicate());
    return (int) checksum.getValue();
  }

  private static ByteBuffer readFully(FileChannel in, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (in.read(buffer) < 0) {
        throw new DamagedPackException("it ends too early");
      }
    }
    return buffer;
  }

  static void writeFully(FileChannel out, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }
}
