package org.servanda.tournaments.wasm;

import org.servanda.engine.portable.PortableText;

/**
 * The instructions that leaders may use: those of WebAssembly 1, sign extension, saturating
 * conversion, and filling and copying memory. All others are refused: what cannot be counted, put
 * back between matches or computed alike everywhere has no place in a match.
 */
final class Instructions {
  static final int UNREACHABLE = 0x00;
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  static final int ELSE = 0x05;
  static final int END = 0x0b;
  static final int BR = 0x0c;
  static final int BR_IF = 0x0d;
  static final int BR_TABLE = 0x0e;
  static final int RETURN = 0x0f;
  static final int CALL = 0x10;
  static final int CALL_INDIRECT = 0x11;
  static final int MEMORY_GROW = 0x40;
  static final int MORE = 0xfc;
  static final int MEMORY_COPY = 0x0a;
  static final int MEMORY_FILL = 0x0b;

  private static final int SELECT_TYPED = 0x1c;
  private static final int LAST_CONVERSION = 0x07;

  private Instructions() {}

  /**
   * Skips what follows an instruction's first byte, and tells which of {@link #MORE} it is.
   *
   * @return the second number of an instruction with two, else 0
   * @throws IllegalArgumentException if leaders may not use it, in words that follow "it"
   */
  static int skipRest(int code, ByteReader in) {
    if (code == BR_TABLE) {
      skipNumbers(in.unsigned() + 1, in);
    } else if (code == SELECT_TYPED) {
      skipNumbers(in.unsigned(), in);
    } else if (code == 0x43) {
      in.skip(Float.BYTES);
    } else if (code == 0x44) {
      in.skip(Double.BYTES);
    } else if (code == MORE) {
      return skipMore(in);
    } else {
      skipNumbers(numbers(code), in);
    }
    return 0;
  }

  private static void skipNumbers(int count, ByteReader in) {
    for (int i = 0; i < count; i++) {
      in.skipNumber();
    }
  }

  /** How many numbers follow. */
  private static int numbers(int code) {
    if (code <= 0x01 || code == ELSE || code == END || code == RETURN) {
      return 0;
    }
    if (code <= IF || code == BR || code == BR_IF || code == CALL) {
      return 1;
    }
    if (code == CALL_INDIRECT || (code >= 0x28 && code <= 0x3e)) {
      return 2;
    }
    if (code == 0x1a || code == 0x1b || (code >= 0x45 && code <= 0xc4)) {
      return 0;
    }
    if ((code >= 0x20 && code <= 0x24) || (code >= 0x3f && code <= 0x42)) {
      return 1;
    }
    throw new IllegalArgumentException(refused(code));
  }

  private static int skipMore(ByteReader in) {
    int code = in.unsigned();
    if (code == MEMORY_COPY) {
      skipNumbers(2, in);
    } else if (code == MEMORY_FILL) {
      skipNumbers(1, in);
    } else if (code > LAST_CONVERSION) {
      throw new IllegalArgumentException(
          PortableText.format(
              "uses instruction 0xfc %d, which changes tables or segments; compile it for"
                  + " WebAssembly 1 with at most bulk memory",
              code));
    }
    return code;
  }

  private static String refused(int code) {
    String kind =
        switch (code) {
          case 0xfd -> "vectors (SIMD)";
          case 0xfe -> "threads";
          case 0xfb -> "garbage-collected types";
          case 0x12, 0x13, 0x14, 0x15 -> "tail calls or typed references";
          case 0x06, 0x07, 0x08, 0x09, 0x0a, 0x18, 0x19, 0x1f -> "exceptions";
          case 0x25, 0x26, 0xd0, 0xd1, 0xd2 -> "references and changing tables";
          default -> "a later version of WebAssembly";
        };
    return PortableText.format(
        "uses instruction 0x%s, of %s; compile it for WebAssembly 1 with at most bulk memory",
        Integer.toHexString(code), kind);
  }
}
