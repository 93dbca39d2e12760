package org.servanda.tournaments.remote.isolation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A filter of system calls for seccomp, as a program of the classic Berkeley packet filter (Linux,
 * {@code Documentation/userspace-api/seccomp_filter.rst}). It allows threads but no processes, and
 * refuses sockets, mounts, new namespaces, other processes' memory, memory that no limit counts,
 * what changes the length of a file (a process that has mapped it would fail), and what changes the
 * kernel.
 */
final class SystemCallFilter {
  private static final int LOAD = 0x20;
  private static final int EQUAL = 0x15;
  private static final int AT_LEAST = 0x35;
  private static final int ANY_BIT = 0x45;
  private static final int RETURN = 0x06;
  private static final int ALLOW = 0x7fff0000;
  private static final int REFUSE = 0x00050001; // EPERM
  private static final int NOT_THERE = 0x00050026; // ENOSYS
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;
  private static final int THIRD_ARGUMENT = 32;
  private static final int EMPTIES = 01000; // O_TRUNC
  private static final int CLONE_THREAD = 0x10000;
  private static final int X32 = 0x40000000;

  /**
   * A machine's numbers.
   *
   * @param audit how the kernel names the machine
   * @param cloning the number of clone
   * @param opening the number of open, or -1 where there is none
   * @param openingAt the number of openat
   * @param refused what is refused, fork among it where it exists
   */
  private record Machine(
      int audit, int cloning, int opening, int openingAt, List<Integer> refused) {}

  /**
   * Their flags are in memory, which a filter cannot read: clone3 and openat2, on every machine.
   */
  private static final List<Integer> NEWER = List.of(435, 437);

  private static final Machine X86_64 =
      new Machine(
          0xC000003E,
          56,
          2,
          257,
          List.of(
              57, 58, 29, 41, 64, 68, 76, 77, 85, 101, 155, 161, 165, 166, 175, 176, 240, 246, 248,
              249, 250, 272, 285, 298, 303, 304, 308, 310, 311, 313, 319, 321, 323, 425, 426, 427,
              428, 429, 430, 431, 432, 433, 438, 440, 442, 447));

  private static final Machine AARCH64 =
      new Machine(
          0xC00000B7,
          220,
          -1,
          56,
          List.of(
              45, 46, 47, 194, 190, 186, 180, 198, 117, 51, 41, 40, 39, 105, 106, 104, 217, 218,
              219, 97, 241, 264, 265, 268, 270, 271, 273, 279, 280, 282, 425, 426, 427, 428, 429,
              430, 431, 432, 433, 438, 440, 442, 447));

  private final List<long[]> program = new ArrayList<>();

  private SystemCallFilter() {}

  /** The program for this machine; null if its numbers are not known. */
  static byte @Nullable [] forThisMachine() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> bytes(X86_64);
      case "aarch64" -> bytes(AARCH64);
      default -> null;
    };
  }

  private static byte[] bytes(Machine machine) {
    SystemCallFilter filter = new SystemCallFilter();
    filter.add(LOAD, 0, 0, ARCHITECTURE);
    filter.add(EQUAL, 1, 0, machine.audit());
    filter.add(RETURN, 0, 0, REFUSE);
    filter.add(LOAD, 0, 0, NUMBER);
    filter.add(AT_LEAST, 0, 1, X32);
    filter.add(RETURN, 0, 0, REFUSE);
    for (int call : machine.refused()) {
      filter.add(EQUAL, 0, 1, call);
      filter.add(RETURN, 0, 0, REFUSE);
    }
    for (int call : NEWER) {
      // Libraries then use the older call.
      filter.add(EQUAL, 0, 1, call);
      filter.add(RETURN, 0, 0, NOT_THERE);
    }
    filter.only(machine.cloning(), FIRST_ARGUMENT, CLONE_THREAD, true);
    filter.only(machine.opening(), SECOND_ARGUMENT, EMPTIES, false);
    filter.only(machine.openingAt(), THIRD_ARGUMENT, EMPTIES, false);
    filter.add(RETURN, 0, 0, ALLOW);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 * filter.program.size()).order(ByteOrder.LITTLE_ENDIAN);
    for (long[] step : filter.program) {
      bytes.putShort((short) step[0]).put((byte) step[1]).put((byte) step[2]).putInt((int) step[3]);
    }
    return bytes.array();
  }

  /** Allows a call only if a bit of an argument is set, or only if it is not. */
  private void only(int call, int argument, int bit, boolean set) {
    add(EQUAL, 0, 4, call);
    add(LOAD, 0, 0, argument);
    add(ANY_BIT, set ? 1 : 0, set ? 0 : 1, bit);
    add(RETURN, 0, 0, REFUSE);
    add(RETURN, 0, 0, ALLOW);
  }

  /** A step: jumps by one of two distances after a comparison. */
  private void add(int code, int ifTrue, int ifFalse, int value) {
    program.add(new long[] {code, ifTrue, ifFalse, value});
  }
}
