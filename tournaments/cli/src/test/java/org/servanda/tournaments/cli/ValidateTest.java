package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.validation.ValidityCardStore;
import tools.jackson.databind.json.JsonMapper;

class ValidateTest {
  @TempDir private Path folder;

  @Tag("slow")
  @Tag("once")
  @Test
  void experiments_give_what_the_card_that_comes_with_the_program_says() throws IOException {
    Path file = folder.resolve("card.json");
    Cli cli =
        Cli.run(
            "validate",
            "--only",
            "1,8,C2",
            "--seed",
            "1",
            "--threads",
            "2",
            "--out",
            file.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    ValidityCard again =
        JsonMapper.builder().build().readValue(Files.readString(file), ValidityCard.class);
    Map<String, Fact> bundled = new TreeMap<>();
    ValidityCardStore.bundled().facts().forEach(fact -> bundled.put(fact.number(), fact));
    assertThat(again.facts()).extracting(Fact::number).containsExactly("1", "8", "C2");
    // Written anew by: servanda validate --full --out …/validation/validity.json
    again
        .facts()
        .forEach(
            fact ->
                assertSameWithTheFirstSeed(
                    fact, Objects.requireNonNull(bundled.get(fact.number()))));
    assertThat(cli.out())
        .contains("Balanced agreements outlast one-sided ones")
        .contains("C2  quiet / quiet  Names of parties")
        .contains("default field");
  }

  private static void assertSameWithTheFirstSeed(Fact again, Fact bundled) {
    for (int i = 0; i < again.lines().size(); i++) {
      Fact.Line line = bundled.lines().get(i);
      assertThat(again.lines().get(i).calculating().seeds())
          .containsExactly(line.calculating().seeds().get(0));
      assertThat(again.lines().get(i).field().result().seeds())
          .containsExactly(line.field().result().seeds().get(0));
    }
  }

  @Test
  void six_seeds_are_the_published_ones_and_no_others() {
    Cli cli = Cli.run("validate", "--full", "--seed", "7");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("either --full, whose seeds are 1 to 6, or --seed");
  }

  @Test
  void the_card_shows_what_a_credible_model_must_show() {
    ValidityCard card = ValidityCardStore.bundled();
    assertThat(card.seeds()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(card.tested()).isEqualTo(16);
    List<Fact> controls = card.facts().stream().filter(Fact::isControl).toList();
    assertThat(controls).hasSize(3).allMatch(fact -> fact.holds() && fact.holdsInField());
    assertThat(card.facts()).allMatch(fact -> fact.isControl() || fact.matches() >= 2000);
    assertThat(card.theory()).hasSizeGreaterThan(200).allMatch(check -> check.holds());
    assertThat(card.history()).hasSize(9);
    // Whatever is far from history says why.
    assertThat(card.history()).allMatch(check -> check.holds() || !check.drives().isEmpty());
  }

  @Test
  void a_card_that_could_not_be_written_is_refused_before_anything_is_played() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli cli = Cli.run("validate", "--only", "C2", "--out", file.resolve("card.json").toString());
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.err()).contains("cannot be written").contains("--out");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void an_experiment_that_is_not_there_is_told_with_those_that_are() {
    Cli cli = Cli.run("validate", "--only", "17");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("There is no experiment '17'; the experiments are 1, 2")
        .contains("C3");
  }
}
