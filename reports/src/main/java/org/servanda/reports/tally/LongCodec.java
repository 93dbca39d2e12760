package org.servanda.reports.tally;

import java.io.IOException;

/** What becomes of each number of a sum on its way to a file or from it. */
@FunctionalInterface
interface LongCodec {
  /** Takes the number there is, and answers the number there is to be. */
  long pass(long number) throws IOException;
}
