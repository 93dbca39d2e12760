package org.servanda.tournaments.validation.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.reports.validity.TheoryCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
@Tag("once")
class TheoryChecksTest {
  private static final List<TheoryCheck> ALL = TheoryChecks.all();

  @Test
  void the_engine_comes_to_every_published_number() {
    assertThat(ALL).allSatisfy(check -> assertThat(check.holds()).as("%s", check).isTrue());
  }

  @Test
  void every_theory_has_its_number_of_lines() {
    assertThat(ALL).hasSize(25 + 7 + 16 + 6 + 72 + 6 + 20 + 3 + 20 + 10 + 65 + 4 + 6);
  }

  @Test
  void no_two_lines_are_about_the_same() {
    Set<String> about =
        ALL.stream().map(c -> c.theory() + ": " + c.parameters()).collect(Collectors.toSet());
    assertThat(about).hasSameSizeAs(ALL);
  }

  @Test
  void a_wrong_number_is_found_out() {
    for (TheoryCheck check : ALL) {
      double wrong = check.expected() + 2 * check.tolerance() + 1e-6;
      assertThat(expecting(check, wrong).holds()).as("%s", check).isFalse();
    }
  }

  @Test
  void no_tolerance_is_so_wide_that_it_tells_nothing() {
    assertThat(ALL).allSatisfy(check -> assertThat(check.tolerance()).isBetween(0., .08));
  }

  private static TheoryCheck expecting(TheoryCheck check, double expected) {
    return new TheoryCheck(
        check.theory(),
        check.source(),
        check.parameters(),
        expected,
        check.found(),
        check.tolerance());
  }

  @Test
  void the_same_chance_gives_the_same_numbers() {
    List<TheoryCheck> again = MemoryOneChecks.extortion();
    assertThat(ALL).containsSequence(again);
    assertThat(ALL).containsSequence(ImageScoringChecks.recall());
  }

  @Test
  void the_more_patient_both_are_the_less_it_matters_who_opens() {
    assertThat(pie(.5).share()).isGreaterThan(.65);
    assertThat(pie(.9).share()).isBetween(.52, .54);
    assertThat(pie(.99).share()).isBetween(.5, .51);
  }

  @Test
  void a_share_that_is_no_equilibrium_is_not_answered_by_itself() {
    AlternatingOffersGame pie = pie(.9);
    int found = (int) Math.round((1 - pie.share()) * pie.steps());
    for (int off : new int[] {-100, -20, 20, 100}) {
      int[] given = {0, 0, found + off};
      given[1] = pie.least(given, 1);
      assertThat(pie.least(given, 0)).as("off by %s steps", off).isNotEqualTo(found + off);
    }
  }

  private static AlternatingOffersGame pie(double discount) {
    Issue issue = AlternatingOffersGame.of(1000);
    World.War peace = new World.War(0, 0, 0);
    PreparedScenario stage =
        AlternatingOffersGame.table(
            issue,
            TheoryWorlds.party("A", 0, discount),
            TheoryWorlds.party("B", 0, discount),
            1,
            7,
            peace);
    List<Chance> once = TheoryWorlds.chances(1);
    return new AlternatingOffersGame(stage, 1000, once);
  }

  @Test
  void the_published_numbers_are_the_reference_s() {
    JsonMapper mapper = JsonMapper.shared();
    Path reference = Path.of("src/test/resources/reference/theory/theory.json");
    JsonNode theirs = mapper.readTree(reference.toFile());
    InputStream in = Objects.requireNonNull(TheoryChecks.class.getResourceAsStream("numbers.json"));
    JsonNode ours = mapper.readTree(in);
    Set<String> copied = new TreeSet<>(ours.propertyNames());
    // The reference has it as a rule, from which ours are: q > c/b.
    copied.removeAll(Set.of("sources", "image_scoring"));
    assertThat(copied).hasSize(11);
    for (String theory : copied) {
      assertThat(ours.get(theory)).as(theory).isEqualTo(theirs.get(theory));
    }
    for (PublishedNumbers row : PublishedNumbers.rows("image_scoring")) {
      assertThat(row.number("q_min")).isEqualTo(row.number("c") / row.number("b"));
    }
  }

  @Test
  void a_player_that_fails_plays_no_theory() {
    PreparedScenario dilemma = RepeatedDilemma.of(5, 3, 1, 0).prepared(TheoryWorlds.EXACT, .9, 4);
    TheoryPlayer failing =
        new TheoryPlayer(
            "failing",
            brief -> {
              throw new IllegalStateException("no idea");
            });
    assertThatThrownBy(
            () -> TheoryWorlds.play(dilemma, failing, failing, Chance.of(1, "theory", 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("A player of the theory failed: ")
        .hasMessageContaining("no idea");
  }
}
