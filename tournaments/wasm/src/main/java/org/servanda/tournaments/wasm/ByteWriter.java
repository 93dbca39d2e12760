package org.servanda.tournaments.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the numbers and some instructions of WebAssembly's binary format. */
final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ByteWriter put(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  ByteWriter put(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  ByteWriter unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
    return this;
  }

  ByteWriter signed(long value) {
    long rest = value;
    while (rest < -0x40 || rest > 0x3f) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    bytes.write((int) (rest & 0x7f));
    return this;
  }

  ByteWriter name(String name) {
    byte[] letters = name.getBytes(StandardCharsets.UTF_8);
    return unsigned(letters.length).put(letters);
  }

  /** Bytes with their length before them. */
  ByteWriter sized(byte[] content) {
    return unsigned(content.length).put(content);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void clear() {
    bytes.reset();
  }
}
