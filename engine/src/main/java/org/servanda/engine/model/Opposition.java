package org.servanda.engine.model;

/**
 * A party's opposition: at a succession the office passes with some probability to its leader, who
 * plays another strategy than the approach that plays the party, and leaves it with the rest.
 *
 * @param leader the strategy of the opposition's leader, as entrants are written: {@code hawk} or
 *     {@code calculating(honour=0.2)}
 * @param share probability that a new leader of the party is the opposition's; 0 turns the
 *     opposition off
 */
public record Opposition(
    String leader,
    @Range(value = "probability that a new leader is the opposition's", max = 1) double share) {

  public Opposition {
    RangeChecks.name("The leader of an opposition", leader);
    RangeChecks.check(Opposition.class, leader, share);
  }
}
