package org.servanda.tournaments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** The numbers that a chronicle tells are those of the match. */
class ChronicleCountsTest {
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());
  private static final List<String> LEADERS =
      List.of("wily", "hawk", "grim", "reciprocal", "boulware");
  private static final String DEED = "(?:withholds (\\d+) % of what it owes|delivers (nothing))";
  private static final Pattern TOLD = Pattern.compile("^%s " + DEED + "(, and it is proven)?");
  private static final Pattern SUMMED =
      Pattern.compile(DEED + " in ([\\d,]+) quarters? \\((?:(all|[\\d,]+) proven)?");
  private static final Pattern SLIPPED =
      Pattern.compile("cannot deliver because of domestic politics in ([\\d,]+) quarter");

  /** Serious breaches of one side that were told, those proven among them, and slips. */
  private static final class Told {
    private final String name;
    int breaches;
    int proven;
    int slips;

    /** Those of leaders of the opposition, which the result does not count. */
    int ofOpposition;

    private boolean opposed;
    private int breachesSince;
    private int provenSince;
    private int slipsSince;

    Told(String name) {
      this.name = name;
    }

    /** A sum counts again what was told one by one since the sum before. */
    void read(String text) {
      if (text.matches("Years? \\d+( to \\d+)? in all: .*")) {
        breachesSince = 0;
        provenSince = 0;
        slipsSince = 0;
        addSum(text);
      } else if (text.startsWith("IN FORCE") || text.contains("takes office in")) {
        settle();
        if (text.contains("takes office in " + name)) {
          opposed = text.startsWith("The opposition");
        }
      } else {
        addOne(text);
      }
    }

    private void addOne(String text) {
      Matcher told =
          Pattern.compile(TOLD.pattern().replace("%s", Pattern.quote(name))).matcher(text);
      if (told.find() && !text.contains(" by mistake") && isSerious(told)) {
        breachesSince++;
        provenSince += told.group(3) == null ? 0 : 1;
      }
      slipsSince += text.startsWith(name + " cannot deliver") ? 1 : 0;
    }

    private void addSum(String text) {
      int own = text.indexOf(". " + name + " ");
      if (own < 0) {
        return;
      }
      String clauses = text.substring(own + 2, text.indexOf('.', own + 2));
      Matcher deeds = SUMMED.matcher(clauses);
      while (deeds.find()) {
        if (isSerious(deeds)) {
          int count = number(deeds.group(3));
          breaches += opposed ? 0 : count;
          ofOpposition += opposed ? count : 0;
          String shown = deeds.group(4);
          proven += shown == null ? 0 : shown.equals("all") ? count : number(shown);
        }
      }
      Matcher slipped = SLIPPED.matcher(clauses);
      slips += slipped.find() && !opposed ? number(slipped.group(1)) : 0;
    }

    void settle() {
      breaches += opposed ? 0 : breachesSince;
      ofOpposition += opposed ? breachesSince : 0;
      proven += provenSince;
      slips += opposed ? 0 : slipsSince;
      breachesSince = 0;
      provenSince = 0;
      slipsSince = 0;
    }

    private static boolean isSerious(Matcher deed) {
      return deed.group(2) != null || Integer.parseInt(deed.group(1)) >= 50;
    }

    private static int number(String text) {
      return Integer.parseInt(text.replace(",", ""));
    }
  }

  private record Played(MatchResult result, List<MatchEvent> events, List<Chronicle.Entry> told) {
    Told told(String name) {
      Told counts = new Told(name);
      told.forEach(entry -> counts.read(entry.text()));
      counts.settle();
      return counts;
    }

    List<MatchEvent.Conducted> breaches(Seat seat) {
      return events.stream()
          .filter(MatchEvent.Conducted.class::isInstance)
          .map(MatchEvent.Conducted.class::cast)
          .filter(conducted -> conducted.by() == seat && !conducted.slipped())
          .filter(conducted -> conducted.conduct().kind() == Conduct.Kind.KEEP)
          .filter(conducted -> conducted.shortfall() == conducted.conduct().shortfall())
          .filter(conducted -> conducted.shortfall() >= .5)
          .toList();
    }
  }

  private static Played play(PreparedScenario stage, String a, String b, long seed) {
    Chronicle chronicle = new Chronicle(stage.scenario(), 80);
    List<MatchEvent> events = new ArrayList<>();
    MatchResult result =
        Match.play(
            stage,
            CATALOGUE.entrant(a).strategy(),
            CATALOGUE.entrant(b).strategy(),
            MatchBatch.chance(seed, stage.scenario(), 1, 0),
            event -> {
              events.add(event);
              chronicle.onEvent(event);
            });
    return new Played(result, events, chronicle.entries());
  }

  @Test
  void all_breaches_of_a_match_are_told_and_none_twice() {
    int all = 0;
    for (String scenario : List.of("korea-2018", "reference-dyad", "jcpoa-2015")) {
      PreparedScenario stage =
          OppositionLeaders.prepared(new ScenarioLibrary().get(scenario), CATALOGUE);
      for (String a : LEADERS) {
        for (String b : LEADERS) {
          for (long seed = 0; seed < 2; seed++) {
            Played played = play(stage, a, b, seed);
            String which = scenario + ": " + a + ", " + b + ", " + seed;
            all += assertTold(which, played, stage, Seat.A, MatchResult::a);
            all += assertTold(which, played, stage, Seat.B, MatchResult::b);
          }
        }
      }
    }
    assertThat(all).as("breaches in all matches").isGreaterThan(500);
  }

  private static int assertTold(
      String which,
      Played played,
      PreparedScenario stage,
      Seat seat,
      Function<MatchResult, SeatResult> side) {
    SeatResult result = side.apply(played.result());
    Told told = played.told(stage.scenario().party(seat).name());
    assertThat(told.breaches).as(which).isEqualTo(result.breaches());
    assertThat(told.slips).as(which).isEqualTo(result.slips());
    List<MatchEvent.Conducted> breaches = played.breaches(seat);
    assertThat(told.breaches + told.ofOpposition).as(which).isEqualTo(breaches.size());
    long proven = breaches.stream().filter(breach -> breach.signal().isProven()).count();
    assertThat((long) told.proven).as(which).isEqualTo(proven);
    return told.breaches;
  }
}
