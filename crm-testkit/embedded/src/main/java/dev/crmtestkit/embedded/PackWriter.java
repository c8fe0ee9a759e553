package dev.crmtestkit.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Packs a data directory whose server has been stopped. */
final class PackWriter {

  private record Key(long size, int checksum, int collision) {}

  private final Path source;
  private final List<String> directories = new ArrayList<>();
  private final Map<Key, List<String>> contents = new LinkedHashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(Pack.BUFFER_BYTES);

  private PackWriter(Path source) {
    this.source = source;
  }

  /** Writes what is in {@code source} to the new file {@code target}. */
  static void pack(Path source, Path target) throws IOException {
    PackWriter writer = new PackWriter(source);
    writer.scan();
    writer.write(target);
  }

  private void scan() throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        if (!path.equals(source)) {
          add(path);
        }
      }
    }
  }

  private void add(Path path) throws IOException {
    String name = source.relativize(path).toString().replace('\\', '/');
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      directories.add(name);
      return;
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(name + " is neither a file nor a directory (a tablespace?)");
    }
    addFile(path, name);
  }

  private void addFile(Path path, String name) throws IOException {
    long size = Files.size(path);
    int checksum = checksum(path);
    for (int collision = 0; ; collision++) {
      List<String> equals =
          contents.computeIfAbsent(new Key(size, checksum, collision), key -> new ArrayList<>());
      if (equals.isEmpty() || Files.mismatch(path, source.resolve(equals.get(0))) < 0) {
        equals.add(name);
        return;
      }
    }
  }

  private int checksum(Path path) throws IOException {
    CRC32C checksum = new CRC32C();
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      while (in.read(buffer.clear()) >= 0) {
        checksum.update(buffer.flip());
      }
    }
    return (int) checksum.getValue();
  }

  private void write(Path target) throws IOException {
    PackIndex index = index();
    ByteBuffer bytes = ByteBuffer.wrap(index.toBytes());
    ByteBuffer header = ByteBuffer.allocate(Pack.HEADER_BYTES);
    header.putLong(Pack.MAGIC).putInt(bytes.remaining()).putInt(Pack.checksum(bytes)).flip();
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Pack.writeFully(out, header);
      Pack.writeFully(out, bytes);
      for (PackIndex.Content content : index.contents()) {
        append(source.resolve(content.files().get(0)), content.size(), out);
      }
    }
  }

  private PackIndex index() {
    List<PackIndex.Content> list = new ArrayList<>(contents.size());
    contents.forEach(
        (key, files) -> list.add(new PackIndex.Content(key.size(), key.checksum(), files)));
    return new PackIndex(directories, list);
  }

  private static void append(Path file, long size, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long position = 0;
      while (position < size) {
        long moved = in.transferTo(position, size - position, out);
        if (moved == 0) {
          throw new IOException(file + " has become shorter");
        }
        position += moved;
      }
    }
  }
}
