package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.News;
import org.servanda.tournaments.league.LeagueState.Place;
import org.servanda.tournaments.league.LeagueState.Run;

/** The sentences about places in the news of a run. */
final class LeagueNews {
  private static final Pattern WAS = Pattern.compile("(?<=[;,] )(\\S+) was \\d+[a-z]{2} of \\d+");

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
   * News that tells {@link #before} with the places there are now.
   *
   * @param places after the run
   */
  static News placed(News news, List<Place> places) {
    Matcher was = WAS.matcher(news.text());
    StringBuilder text = new StringBuilder();
    while (was.find()) {
      String now =
          places.stream()
              .filter(place -> place.name().equals(was.group(1)))
              .map(place -> " and is now " + NumberText.ordinal(place.rank()))
              .map(rank -> rank + " of " + places.size())
              .findFirst()
              .orElse("");
      was.appendReplacement(text, Matcher.quoteReplacement(was.group() + now));
    }
    return new News(news.author(), was.appendTail(text).toString());
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
