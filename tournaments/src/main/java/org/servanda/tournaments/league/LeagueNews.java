package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.News;
import org.servanda.tournaments.league.LeagueState.Place;
import org.servanda.tournaments.league.LeagueState.Run;

/** The sentences about places in the news of a run. */
final class LeagueNews {
  private LeagueNews() {}

  /**
   * Who plays for the first time in a season.
   *
   * @param last the run before; null before the first
   * @param places after the run
   */
  static List<News> newcomers(@Nullable Run last, List<Place> places) {
    return places.stream()
        .filter(place -> !place.author().isEmpty())
        .filter(place -> last == null || last.place(place.name()).isEmpty())
        .map(
            place ->
                new News(
                    place.author(),
                    PortableText.format(
                        "%s comes in %s of %d.",
                        place.name(), NumberText.ordinal(place.rank()), places.size())))
        .toList();
  }

  /**
   * The places that an entry's strategies have had, to end a sentence; may be empty.
   *
   * @param last the run before; null before the first
   */
  static String before(@Nullable Run last, Entry entry) {
    List<String> told = new ArrayList<>();
    for (String id : entry.strategies()) {
      if (last != null) {
        last.place(id)
            .ifPresent(
                place ->
                    told.add(
                        PortableText.format(
                            "%s was %s of %d",
                            id, NumberText.ordinal(place.rank()), last.places().size())));
      }
    }
    return told.isEmpty() ? "" : "; " + String.join(", ", told);
  }

  /**
   * Where the strategies of authors whose files have changed were, and are now.
   *
   * @param last the run before; null before the first
   * @param changes what happened to files since then
   * @param places after the run
   */
  static List<News> moves(@Nullable Run last, List<News> changes, List<Place> places) {
    if (last == null) {
      return List.of();
    }
    List<String> authors = changes.stream().map(News::author).distinct().toList();
    List<News> moves = new ArrayList<>();
    for (Place now : places) {
      if (!now.author().isEmpty() && authors.contains(now.author())) {
        last.place(now.name()).ifPresent(was -> moves.add(move(was, last.places(), now, places)));
      }
    }
    return moves;
  }

  private static News move(Place was, List<Place> of, Place now, List<Place> places) {
    return new News(
        now.author(),
        PortableText.format(
            "%s was %s of %d and is now %s of %d.",
            now.name(),
            NumberText.ordinal(was.rank()),
            of.size(),
            NumberText.ordinal(now.rank()),
            places.size()));
  }

  /** The next season after one that cannot be closed; its end is told by the next run. */
  static LeagueState givenUp(LeagueState state) {
    News lost =
        new News(
            "",
            PortableText.format(
                "Season %d was given up: its %s is lost, so its seed cannot be revealed.",
                state.season(), SeasonSecret.FILE));
    return state.judged(state.entries(), List.of(lost)).next();
  }
}
