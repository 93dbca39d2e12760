package org.servanda.tournaments.wasm;

import java.util.Arrays;

/**
 * Reads the numbers of WebAssembly's binary format from some bytes, which were validated before.
 */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  int position() {
    return at;
  }

  int next() {
    return bytes[at++] & 0xff;
  }

  /** An unsigned number of at most 32 bits. */
  int unsigned() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = next();
      value |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return value;
      }
    }
  }

  /** Skips a number of any sign and length. */
  void skipNumber() {
    while (next() >= 0x80) {
      // Its last byte has no mark.
    }
  }

  void skip(int count) {
    at += count;
  }

  byte[] take(int count) {
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  byte[] rest() {
    return take(bytes.length - at);
  }

  byte[] since(int position) {
    return Arrays.copyOfRange(bytes, position, at);
  }
}
