package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The packed PostgreSQL binaries on the class path.
 *
 * @param location where they are
 * @param id changes whenever their content does
 */
record BinariesArchive(URL location, String id) {

  /** The binaries for {@code platform}, whatever their version. */
  static BinariesArchive onClassPath(Platform platform) throws IOException {
    URL location = BinariesArchive.class.getResource("/" + platform.archive());
    if (location == null) {
      throw new CrmException(
          "the PostgreSQL binaries for this machine, "
              + platform.archive()
              + ", are not on the class path; add the dependency "
              + platform.artifact(),
          null);
    }
    String name = platform.archive().substring(0, platform.archive().lastIndexOf('.'));
    return new BinariesArchive(location, name + "-" + checksum(location));
  }

  InputStream open() throws IOException {
    return location.openStream();
  }

  /** The jar's directory knows the checksum, so that nobody reads the 15 MB to find it. */
  private static String checksum(URL location) throws IOException {
    URLConnection connection = location.openConnection();
    if (connection instanceof JarURLConnection jarConnection) {
      jarConnection.setUseCaches(false);
      try (JarFile jar = jarConnection.getJarFile()) {
        return Long.toHexString(jar.getEntry(jarConnection.getEntryName()).getCrc());
      }
    }
    CRC32 checksum = new CRC32();
    try (InputStream in = new CheckedInputStream(connection.getInputStream(), checksum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(checksum.getValue());
  }
}
