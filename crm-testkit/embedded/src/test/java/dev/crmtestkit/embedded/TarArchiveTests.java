package dev.crmtestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarArchiveTests {

  private final Path target;

  TarArchiveTests(@TempDir Path target) {
    this.target = target;
  }

  @Test
  void unpacksDirectoriesFilesAndLinks() throws IOException {
    byte[] tar =
        join(
            entry("./lib/", '5', "", ""),
            entry("./lib/a", '0', "", "text"),
            entry("lib/b", '2', "a", ""));
    unpack(join(tar, new byte[1024]));
    assertThat(target.resolve("lib/b")).isSymbolicLink().hasContent("text");
  }

  @ParameterizedTest
  @CsvSource({"../x,0,''", "a/../../x,5,''", "/x,0,''", "link,2,../x", "link,2,/etc"})
  void refusesWhatLiesOutside(String name, char type, String link) throws IOException {
    byte[] tar = join(entry(name, type, link, ""), new byte[1024]);
    assertThatThrownBy(() -> unpack(tar))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("lies outside of its archive");
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void refusesTypesThatItDoesNotKnow() throws IOException {
    byte[] tar = join(entry("x", 'x', "", ""), new byte[1024]);
    assertThatThrownBy(() -> unpack(tar)).hasMessageEndingWith("is of an unknown type");
  }

  @Test
  void refusesAnArchiveThatEndsTooEarly() throws IOException {
    byte[] tar = Arrays.copyOf(entry("x", '0', "", "text"), 514);
    assertThatThrownBy(() -> unpack(tar)).isInstanceOf(EOFException.class);
  }

  private void unpack(byte[] tar) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream xz = new XZOutputStream(packed, new LZMA2Options(0))) {
      xz.write(tar);
    }
    TarArchive.unpack(new ByteArrayInputStream(packed.toByteArray()), target);
  }

  private static byte[] entry(String name, char type, String link, String content) {
    byte[] bytes = new byte[content.isEmpty() ? 512 : 1024];
    put(name, bytes, 0);
    put(String.format(Locale.ROOT, "%011o", content.length()), bytes, 124);
    bytes[156] = (byte) type;
    put(link, bytes, 157);
    put(content, bytes, 512);
    return bytes;
  }

  private static void put(String text, byte[] bytes, int at) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, at, ascii.length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
