package org.servanda.tournaments.remote;

import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;

/**
 * What a program answers. It is read strictly: what is not exactly an answer to the question is a
 * {@link LeaderFault}, in words.
 */
sealed interface Answer permits JsonAnswer, NumbersAnswer {
  /** In talks. */
  Move move(OutcomeSpace outcomes);

  /** Under an agreement. */
  Conduct conduct();

  /** Whether it comes to the table. */
  boolean comes();

  /** In public. */
  Statement statement();

  /** For a successor. */
  double[] left();

  /** How many random numbers it says that it has drawn. */
  long drew();

  /** What it notes. */
  List<String> notes();
}
