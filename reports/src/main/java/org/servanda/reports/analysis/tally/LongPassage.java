package org.servanda.reports.analysis.tally;

import java.io.IOException;

/** What becomes of each number of a sum on its way to a file or from it. */
@FunctionalInterface
interface LongPassage {
  /** Takes the number there is, and answers the number there is to be. */
  long pass(long number) throws IOException;
}
