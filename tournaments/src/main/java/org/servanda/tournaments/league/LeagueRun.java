package org.servanda.tournaments.league;

import java.util.List;

/**
 * What a run of a competition has done.
 *
 * @param number of the last run, over all seasons; 0 before the first
 * @param outcome whether anything was done
 * @param news what it brought, a sentence each
 * @param ladder the strategies by place, best first; empty if nothing was played
 */
public record LeagueRun(int number, Outcome outcome, List<String> news, List<String> ladder) {
  /** Whether anything was done. */
  public enum Outcome {
    /** There was something new, and it is played. */
    PLAYED,
    /** There was nothing to do. */
    NOTHING,
    /** It was stopped before all matches were played; the next run goes on. */
    STOPPED,
    /** The season is closed. */
    CLOSED
  }

  /** A run's outcome. */
  public LeagueRun {
    news = List.copyOf(news);
    ladder = List.copyOf(ladder);
  }
}
