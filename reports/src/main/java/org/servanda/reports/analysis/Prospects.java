package org.servanda.reports.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.analysis.dynamics.Future;
import org.servanda.reports.analysis.dynamics.Rest;
import org.servanda.reports.analysis.ranking.Place;
import org.servanda.reports.analysis.ranking.Scores;
import org.servanda.reports.analysis.tally.Measure;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.tally.Tally;

/** Who would be left if leaders imitated success: where nobody has a record, and where all have. */
final class Prospects {
  private final Tally seasons;
  private final List<Place> places;
  private final long seed;

  /**
   * Prospects.
   *
   * @param seasons the sum of all matches
   * @param places of all entrants, best first, in which order they are told of
   * @param seed of simulated populations
   */
  Prospects(Tally seasons, List<Place> places, long seed) {
    this.seasons = seasons;
    this.places = places;
    this.seed = seed;
  }

  /**
   * In the first season.
   *
   * @param scores of all seasons as one
   * @param rest what they lead to
   */
  List<Future> first(Scores scores, @Nullable Rest rest) {
    return hasSeasons() ? of(pair -> pair.season() == 1) : of(scores, rest);
  }

  /** In the later ones; empty if there are none. */
  List<Future> later() {
    return hasSeasons() ? of(pair -> pair.season() > 1) : List.of();
  }

  private boolean hasSeasons() {
    return seasons.pairs().keySet().stream().anyMatch(pair -> pair.season() > 1);
  }

  private List<Future> of(Predicate<Pair> chosen) {
    Scores scores = Scores.of(seasons.only(chosen));
    return of(scores, Rest.of(scores.matrix(Measure.PAYOFF_A)));
  }

  private List<Future> of(Scores scores, @Nullable Rest rest) {
    if (rest == null) {
      return List.of();
    }
    List<Future> futures = Future.of(scores.names(), rest, seed);
    return places.stream()
        .map(place -> scores.names().indexOf(place.name()))
        .filter(at -> at >= 0)
        .map(futures::get)
        .toList();
  }
}
