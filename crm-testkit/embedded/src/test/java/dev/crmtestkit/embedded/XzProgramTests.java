package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XzProgramTests {

  private final Path root;

  XzProgramTests(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void unpacksAsJavaDoes() throws IOException {
    BinariesArchive archive = BinariesArchive.onClassPath(Platform.current());
    Path byProgram = Files.createDirectory(root.resolve("program"));
    XzProgram.unpack(archive, byProgram);
    Path byJava = Files.createDirectory(root.resolve("java"));
    try (InputStream in = archive.open()) {
      TarArchive.unpack(in, byJava);
    }
    assertThat(sizes(byProgram)).isNotEmpty().isEqualTo(sizes(byJava));
    Path server = Path.of("bin/postgres");
    assertThat(Files.mismatch(byProgram.resolve(server), byJava.resolve(server))).isNegative();
  }

  @Test
  void failsWhereTheArchiveIsNone() throws IOException {
    Path noArchive = Files.writeString(root.resolve("no-archive"), "This is text.");
    URL location = noArchive.toUri().toURL();
    assertThatThrownBy(() -> XzProgram.unpack(new BinariesArchive(location, "none"), root))
        .isInstanceOf(IOException.class);
  }

  private static Map<String, Long> sizes(Path directory) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        boolean isFile = Files.isRegularFile(file);
        sizes.put(directory.relativize(file).toString(), isFile ? Files.size(file) : -1);
      }
    }
    return sizes;
  }
}
