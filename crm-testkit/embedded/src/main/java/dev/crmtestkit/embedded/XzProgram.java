package dev.crmtestkit.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The program {@code xz}, which most machines have. It takes half the time of the same in Java that
 * is not compiled yet, and spares the processor the compilation.
 */
final class XzProgram {

  private XzProgram() {}

  /**
   * Unpacks like {@link TarArchive#unpack}.
   *
   * @throws IOException also when there is no such program, or it fails
   */
  static void unpack(BinariesArchive archive, Path target) throws IOException {
    Process xz =
        new ProcessBuilder("xz", "--decompress", "--stdout")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    SideThread feeding = SideThread.begin(() -> feed(archive, xz));
    try (InputStream tar = xz.getInputStream()) {
      TarArchive.unpackTar(tar, target);
      tar.transferTo(OutputStream.nullOutputStream()); // else it would be cut off and fail
    } finally {
      feeding.await();
    }
    int exitCode = Waiting.forEnd(xz);
    if (exitCode != 0) {
      throw new IOException("xz failed with exit code " + exitCode);
    }
  }

  private static void feed(BinariesArchive archive, Process xz) {
    try (InputStream in = archive.open();
        OutputStream out = xz.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException endsEarly) {
      throw new UncheckedIOException(endsEarly);
    }
  }
}
