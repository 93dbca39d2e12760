package org.servanda.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.servanda.engine.result.Termination;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

/** What is shown of agreements' lives and ends where there is little to show. */
class LifetimesShownTest {
  private static String file(Tally tally, String format, String name) {
    Report report =
        new Report(
            "few",
            "0.0.0",
            "",
            "servanda run few",
            true,
            1,
            1,
            List.of(new Report.ScenarioNote("made-up", "Made up", "Not true.", 10)),
            List.of(),
            Findings.of(tally, 1),
            List.of(),
            null);
    return Objects.requireNonNull(ReportFormats.byId(format).files(report).get(name));
  }

  /** So many agreements that collapsed after these rounds, and one still in force at the end. */
  private static Tally collapsed(int... lives) {
    Tally tally = new Tally();
    Pair pair = new Pair("made-up", 1, "x", "y");
    tally.add(pair, 0, Samples.lasting(40, Termination.IN_FORCE, null));
    for (int i = 0; i < lives.length; i++) {
      tally.add(pair, i + 1, Samples.lasting(lives[i], Termination.COLLAPSED, null));
    }
    return tally;
  }

  @Test
  void too_few_endings_are_said_to_be_too_few() {
    Tally four = collapsed(3, 5, 7, 9);
    assertThat(file(four, "html", "index.html"))
        .contains("It is unknown whether the hazard of ending changes with age: too few endings.")
        .contains(
            "<td>5</td><td>4</td><td class=\"soft\">too few endings</td><td>–</td><td>–</td>");
    assertThat(file(four, "csv", "lives.csv")).contains("\nall,5,4,,,,,,,,,,\n");
    assertThat(file(collapsed(3, 5, 7, 9, 11), "html", "index.html"))
        .contains("The hazard of ending ")
        .doesNotContain("too few endings");
  }

  @Test
  void shares_stand_at_the_ages_matches_reach() {
    String page = file(collapsed(3, 5, 7, 9), "html", "index.html");
    // Of five one collapsed in the first year, all but one in the first five.
    assertThat(page)
        .contains("<th scope=\"col\">1 year</th><th scope=\"col\">5 years</th>")
        .contains("<th scope=\"col\">10 years</th></tr>")
        .containsPattern("collapsed</th><td>20\\.0 \\([^<]*</td><td>80\\.0 \\([^<]*</td>")
        .containsPattern("still in force</th><td>80\\.0</td><td>20\\.0</td><td>20\\.0</td>")
        .containsPattern("war</th><td>0\\.0</td><td>0\\.0</td><td>0\\.0</td>");
  }

  @Test
  void the_figure_is_told_in_words_too() {
    assertThat(file(collapsed(3, 5, 7, 9), "svg", "figures/incidence.svg"))
        .contains("<title id=\"incidence-t\">How agreements ended, by age</title>")
        .contains("After 10 years: left by A 0 %", "collapsed 80 %")
        .contains(
            ">years since entry into force</text>", ">cumulative share of agreements ended</text>");
  }

  @Test
  void nothing_is_said_of_ages_where_nothing_was_agreed() {
    Tally tally = new Tally();
    tally.add(new Pair("made-up", 1, "x", "y"), 0, Samples.played(0, false));
    assertThat(file(tally, "html", "index.html"))
        .contains("changes with age: too few endings.")
        .doesNotContain("id=\"incidence\"", "figure-incidence");
    assertThat(file(tally, "csv", "incidence.csv").lines()).hasSize(1);
    assertThat(file(tally, "csv", "lives.csv")).contains("\nall,0,0,,");
  }

  @Test
  void rankings_hold_every_strategy_once_for_each_question() {
    List<String> rows = file(Samples.tally(10), "csv", "rankings.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(4 * 3);
    for (String question : List.of("durability", "own payoff", "safety from war", "position")) {
      assertThat(rows.stream().filter(row -> row.startsWith(question + ",")))
          .extracting(row -> row.split(",", -1)[1])
          .containsExactly("1", "2", "3");
    }
  }
}
