package org.servanda.strategies.rules;

/** A rule of the repeated prisoner's dilemma, with its own memory of one match. */
@FunctionalInterface
interface Rule {
  /**
   * Whether to cooperate this turn.
   *
   * @param turn from 0
   * @param own whether it cooperated last turn; true on turn 0
   * @param other whether the other did; true on turn 0
   */
  boolean cooperates(int turn, boolean own, boolean other);
}
