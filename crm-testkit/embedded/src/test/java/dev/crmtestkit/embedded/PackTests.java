package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTests {

  private final Path root;
  private final Path source;
  private final Path pack;

  PackTests(@TempDir Path root) throws IOException {
    this.root = root;
    this.source = Files.createDirectories(root.resolve("source"));
    this.pack = root.resolve("pack");
  }

  @BeforeEach
  void writeSource() throws IOException {
    byte[] small = random(8_192);
    byte[] large = random(3 * Pack.BUFFER_BYTES + 1);
    Files.createDirectories(source.resolve("a/empty"));
    Files.createDirectories(source.resolve("b"));
    for (String directory : new String[] {"a", "b"}) {
      Files.write(source.resolve(directory).resolve("small"), small);
      Files.write(source.resolve(directory).resolve("large"), large);
      Files.createFile(source.resolve(directory).resolve("nothing"));
    }
    Files.write(source.resolve("b/exact"), random(Pack.BUFFER_BYTES));
  }

  @Test
  void unpacksWhatWasPacked() throws IOException {
    PackWriter.pack(source, pack);
    Path target = root.resolve("target");
    try (Pack opened = Pack.open(pack)) {
      opened.unpack(target);
    }
    assertThat(checksums(target)).isEqualTo(checksums(source));
    assertThat(target.resolve("a/empty")).isEmptyDirectory();
  }

  @Test
  void keepsEqualFilesOnce() throws IOException {
    PackWriter.pack(source, pack);
    long different = 8_192 + 3 * Pack.BUFFER_BYTES + 1 + Pack.BUFFER_BYTES;
    assertThat(Files.size(pack)).isBetween(different, different + 1_000);
    try (Pack opened = Pack.open(pack)) {
      assertThat(opened.unpackedBytes()).isEqualTo(2 * different - Pack.BUFFER_BYTES);
    }
  }

  @Test
  void refusesLinks() throws IOException {
    Files.createSymbolicLink(source.resolve("link"), root);
    assertThatThrownBy(() -> PackWriter.pack(source, pack))
        .isInstanceOf(IOException.class)
        .hasMessage("link is neither a file nor a directory (a tablespace?)");
  }

  @Test
  void noticesEverySingleByteThatIsWrong() throws IOException {
    DirectoryTree.delete(source.resolve("a"));
    DirectoryTree.delete(source.resolve("b"));
    Files.write(source.resolve("one"), random(100));
    Files.write(source.resolve("two"), random(100));
    PackWriter.pack(source, pack);
    byte[] good = Files.readAllBytes(pack);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(pack, bad);
      assertDamaged("byte " + at);
    }
  }

  @Test
  void noticesEveryLengthThatIsWrong() throws IOException {
    PackWriter.pack(source, pack);
    byte[] good = Files.readAllBytes(pack);
    for (int length : new int[] {0, 1, 15, 16, 17, 300, good.length - 1, good.length + 1}) {
      Files.write(pack, Arrays.copyOf(good, length));
      assertDamaged("length " + length);
    }
  }

  private void assertDamaged(String what) throws IOException {
    Path target = root.resolve("target");
    assertThatThrownBy(
            () -> {
              try (Pack opened = Pack.open(pack)) {
                opened.unpack(target);
              }
            })
        .as(what)
        .isInstanceOf(DamagedPackException.class);
    DirectoryTree.delete(target);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static Map<String, Integer> checksums(Path directory) throws IOException {
    Map<String, Integer> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        checksums.put(
            directory.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return checksums;
  }
}
