package org.servanda.strategies.leaders;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Tactic;

/**
 * Concedes linearly and values deals by its current trust, to the nearest quarter, so that
 * experience decides what verification and precise wording are worth.
 */
final class TrustingBargaining {
  private static final int LEVELS = 4;

  private final Brief brief;
  private final @Nullable Bargaining[] levels = new @Nullable Bargaining[LEVELS + 1];
  private int level = LEVELS;

  TrustingBargaining(Brief brief) {
    this.brief = brief;
  }

  /**
   * Makes the next move of the talks.
   *
   * @param talks the state of the talks
   * @param trust from 0 to 1; read when talks begin
   */
  Move negotiate(Talks talks, double trust) {
    if (talks.opening()) {
      level = (int) PortableMath.rint(trust * LEVELS);
    }
    Bargaining known = levels[level];
    if (known == null) {
      Appraisal appraisal = Appraisal.of((double) level / LEVELS, 1).ahead(5);
      known = Bargaining.of(brief, appraisal, Tactic.time(1), 0);
      levels[level] = known;
    }
    return known.negotiate(talks);
  }
}
