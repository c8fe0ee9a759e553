package dev.crmtestkit.embedded;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/**
 * A {@code .txz} archive of directories, files and symbolic links with names of at most 100 bytes,
 * which is all that the archives of the PostgreSQL binaries use (POSIX.1-1988, "ustar"). Anything
 * else is refused.
 */
final class TarArchive {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_OFFSET = 156;
  private static final int LINK_OFFSET = 157;

  private final DataInputStream in;
  private final Path target;

  private TarArchive(InputStream in, Path target) {
    this.in = new DataInputStream(in);
    this.target = target;
  }

  /** Writes the content of {@code archive} into the existing directory {@code target}. */
  static void unpack(InputStream archive, Path target) throws IOException {
    try (InputStream xz = new XZInputStream(archive)) {
      unpackTar(xz, target);
    }
  }

  /** The same with what was decompressed before. */
  static void unpackTar(InputStream tar, Path target) throws IOException {
    new TarArchive(tar, target).unpack();
  }

  private void unpack() throws IOException {
    byte[] header = new byte[BLOCK];
    in.readFully(header);
    while (header[0] != 0) {
      unpackEntry(header);
      in.readFully(header);
    }
  }

  private void unpackEntry(byte[] header) throws IOException {
    Path path = inTarget(text(header, 0, NAME_LENGTH));
    switch (header[TYPE_OFFSET]) {
      case '5' -> Files.createDirectories(path);
      case '2' -> Files.createSymbolicLink(path, linkTarget(path, header));
      case '0' ->
          unpackFile(path, Long.parseLong(text(header, SIZE_OFFSET, SIZE_LENGTH).trim(), 8));
      default -> throw new IOException("tar entry " + path + " is of an unknown type");
    }
  }

  private Path linkTarget(Path link, byte[] header) throws IOException {
    String name = text(header, LINK_OFFSET, NAME_LENGTH);
    inTarget(target.relativize(link.resolveSibling(name).normalize()).toString());
    return Path.of(name);
  }

  private Path inTarget(String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("tar entry " + name + " lies outside of its archive");
    }
    return path;
  }

  private void unpackFile(Path path, long size) throws IOException {
    Files.createDirectories(path.resolveSibling("."));
    try (var out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      for (long rest = size; rest > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
        if (read < 0) {
          throw new EOFException("tar entry " + path + " ends too early");
        }
        out.write(buffer, 0, read);
        rest -= read;
      }
    }
    in.skipNBytes(Math.floorMod(-size, BLOCK));
  }

  private static String text(byte[] header, int offset, int length) {
    int end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, StandardCharsets.UTF_8);
  }
}
