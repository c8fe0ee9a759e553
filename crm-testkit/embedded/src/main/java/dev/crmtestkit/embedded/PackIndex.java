package dev.crmtestkit.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a {@link Pack}. Names are relative and use slashes.
 *
 * @param directories parents before children
 * @param contents in the order in which their bytes follow the index
 */
record PackIndex(List<String> directories, List<Content> contents) {

  /**
   * Bytes that stand in one file or more: PostgreSQL's template databases have most files in
   * common.
   *
   * @param size in bytes
   * @param checksum CRC-32C
   * @param files the names of the files that hold just these bytes
   */
  record Content(long size, int checksum, List<String> files) {}

  /** What the contents take in the pack. */
  long packedBytes() {
    return contents.stream().mapToLong(Content::size).sum();
  }

  /** What the files take when unpacked. */
  long unpackedBytes() {
    return contents.stream().mapToLong(content -> content.size() * content.files().size()).sum();
  }

  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeNames(out, directories);
    out.writeInt(contents.size());
    for (Content content : contents) {
      out.writeLong(content.size());
      out.writeInt(content.checksum());
      writeNames(out, content.files());
    }
    return bytes.toByteArray();
  }

  static PackIndex fromBytes(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<String> directories = readNames(in);
    int count = in.readInt();
    List<Content> contents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contents.add(new Content(in.readLong(), in.readInt(), readNames(in)));
    }
    return new PackIndex(directories, contents);
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(in.readUTF());
    }
    return names;
  }
}
