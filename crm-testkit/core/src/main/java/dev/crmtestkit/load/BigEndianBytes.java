package dev.crmtestkit.load;

import java.util.Arrays;

/**
 * Bytes in the network's order, in an array that grows and is used over and over. Plain array
 * stores, because the quick compiler of a JVM that lives for seconds makes little of a {@code
 * ByteBuffer}.
 */
final class BigEndianBytes {

  private byte[] bytes;
  private int size;

  BigEndianBytes(int capacity) {
    bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  /** The first {@link #size()} are meant; the next call that adds may replace the array. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  void addByte(int value) {
    room(Byte.BYTES);
    bytes[size++] = (byte) value;
  }

  void addShort(int value) {
    room(Short.BYTES);
    bytes[size] = (byte) (value >>> 8);
    bytes[size + 1] = (byte) value;
    size += Short.BYTES;
  }

  void addInt(int value) {
    room(Integer.BYTES);
    putInt(size, value);
    size += Integer.BYTES;
  }

  void addLong(long value) {
    room(Long.BYTES);
    putInt(size, (int) (value >>> 32));
    putInt(size + Integer.BYTES, (int) value);
    size += Long.BYTES;
  }

  void addAll(byte[] added) {
    room(added.length);
    System.arraycopy(added, 0, bytes, size, added.length);
    size += added.length;
  }

  /** The number in the eight bytes from {@code at}. */
  long longAt(int at) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  private void putInt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  private void room(int added) {
    if (bytes.length - size < added) {
      int enough = Math.addExact(size, added);
      bytes = Arrays.copyOf(bytes, Math.max(enough, 2 * bytes.length));
    }
  }
}
