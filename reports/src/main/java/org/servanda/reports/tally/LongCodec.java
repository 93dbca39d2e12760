package org.servanda.reports.tally;

import java.io.IOException;

/** Writes or reads the numbers of a sum one by one. */
@FunctionalInterface
interface LongCodec {
  /** Writes the number and returns it, or returns the number read in its place. */
  long pass(long number) throws IOException;
}
