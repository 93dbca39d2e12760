package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class ScenarioCommandsTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.yaml"), text);
  }

  private static String template() {
    return ScenarioLibrary.template("mine");
  }

  private Cli check(String text) throws IOException {
    return Cli.run("scenarios", "check", file(text).toString());
  }

  @Test
  void a_new_scenario_is_sound_and_can_be_told_of_and_played() throws IOException {
    Path file = folder.resolve("cases").resolve("my-case.yaml");
    Cli made = Cli.run("scenarios", "new", "my-case", "--out", file.toString());
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("scenarios check " + file);
    assertThat(Files.readString(file)).contains("id: my-case", "title: My case", "# 0 to 1");
    Cli check = Cli.run("scenarios", "check", file.toString());
    assertThat(check.out()).isEqualTo(file + " is valid." + System.lineSeparator());
    assertThat(Cli.run("scenarios", file.toString()).out()).contains("Nash", "Signed 2001-05-17");
    Cli match = Cli.run("match", "contrite", "generous", "--scenario", file.toString());
    assertThat(match.exit()).as(match.err()).isZero();
    assertThat(match.out()).contains("IN FORCE");
  }

  @Test
  void a_new_scenario_never_overwrites_nor_takes_a_bad_or_taken_name() throws IOException {
    Path file = file("precious");
    Cli over = Cli.run("scenarios", "new", "mine", "--out", file.toString());
    assertThat(over.exit()).isEqualTo(2);
    assertThat(over.err()).contains("already exists", "--out");
    assertThat(Files.readString(file)).isEqualTo("precious");
    assertThat(Cli.run("scenarios", "new", "My Case").err()).contains("must be lower-case letters");
    assertThat(Cli.run("scenarios", "new", "jcpoa-2015").err())
        .contains("The library has a scenario");
    Cli inside = Cli.run("scenarios", "new", "mine", "--out", file.resolve("x.yaml").toString());
    assertThat(inside.exit()).isEqualTo(1);
    assertThat(inside.err()).contains("cannot be written");
  }

  @Test
  void a_fact_sheet_tells_of_the_space_its_solutions_and_what_history_signed() {
    Cli cli = Cli.run("scenarios", "libya-2003");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("23,328 possible agreements, of which 16,524 (71 %) are better for both sides")
        .contains("the Pareto frontier has 26 points (348 agreements)", "Opposition 0.60")
        .contains("Nash, greatest joint gain: 1.82 / 1.10, joint 2.92 (100 %)")
        .contains("Kalai-Smorodinsky, egalitarian: 1.27 / 1.35")
        .contains("Signed 2003-12-19: 1.80 / 0.98, joint 2.78 (95 %)")
        .contains("It lies 0.12 from the frontier (verification costs both sides 0.14)")
        .contains("Libya was short-changed (sidedness 0.29)")
        .contains("violated (by United States and Britain), after 7.2 years in force");
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_fact_sheet_tells_when_no_deal_satisfies_both() throws IOException {
    Path file = file(template().replace("outside: 0\n", "outside: 9\n"));
    String text = Files.readString(file).replaceFirst("outside: 0 ", "outside: 9 ");
    Cli cli = Cli.run("scenarios", file(text).toString());
    assertThat(cli.out().replaceAll("\\s+", " "))
        .contains("of which 0 (0 %) are better for both sides", "Greatest joint gain")
        .contains("it left North and South no better off than no agreement")
        .doesNotContain("Nash", "Opposition");
  }

  @Test
  void a_scenario_too_large_for_a_fact_sheet_is_told_of_all_the_same() throws IOException {
    StringBuilder issues = new StringBuilder("id: big\ntitle: Big\na: {name: X}\nb: {name: Y}\n");
    issues.append("issues:\n");
    for (int i = 0; i < 30; i++) {
      issues.append("  - {name: i").append(i).append(", obligor: ").append(i % 2 == 0 ? 'A' : 'B');
      issues.append(", options: [{name: no}, {name: yes, cost: 0.05, benefit: 0.1}]}\n");
    }
    Cli cli = Cli.run("scenarios", file(issues.toString()).toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("51,539,607,552 possible agreements: too many");
    assertThat(check(issues.toString()).out()).contains(":6:", "a tournament will take long");
  }

  @Test
  void rules_between_parts_of_a_file_are_told_with_their_places_all_at_once() throws IOException {
    Cli cli =
        check(
            template()
                .replace("  - name: market\n", "  - name: border troops\n")
                .replace("{name: withdrawn,", "{name: stay,")
                .replace("years: [0, 10]", "years: [10, 10]")
                .replace("[thinned out, open, no arms,", "[thined out, open,")
                .replace("form: memorandum", "form: handshake"));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("mine.yaml:40:5: There is another issue named 'border troops'; rename")
        .contains("mine.yaml:38:9: There is another option of this issue named 'stay'")
        .contains("There is another entry of this menu named '10'")
        .contains(
            "The number of options, 3, must be the number of issues, 4; name one option for each"
                + " of: border troops")
        .contains("has no option 'thined out'. Did you mean 'thinned out'?")
        .contains("The menu of forms does not offer 'handshake'. Allowed: pledge, memorandum");
    assertThat(cli.err().lines()).allMatch(line -> line.matches(".*mine\\.yaml:\\d+:\\d+: .*"));
  }

  @Test
  void menus_and_days_that_cannot_be_are_told_with_their_places() throws IOException {
    Cli cli =
        check(
            template()
                .replace("years: [0, 10] ", "years: [0, -10]\n  reviews: [5000]\n ")
                .replace("date: 2001-05-17", "date: 2001-02-31"));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("mine.yaml:66:14: -10 is out of range; it must be from 0 to 1000 (years it runs")
        .contains("mine.yaml:67:13: 5000 is out of range")
        .contains("The date 2001-02-31 does not exist");
    assertThat(check(template().replace("years: [0, 10]", "escapes: [-1]")).err())
        .contains("-1 is out of range");
    assertThat(
            check(template().replace("    options:\n      - {name: closed}", "    options: []\n#"))
                .exit())
        .isEqualTo(2);
  }

  @Test
  void files_that_are_no_yaml_are_told_what_is_wrong() throws IOException {
    assertThat(check("id: x\n\ttitle: y\n").err()).contains("mine.yaml:2:1", "TAB");
    Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {-1, -2, 0});
    assertThat(Cli.run("scenarios", "check", bytes.toString()).err()).contains("is not UTF-8 text");
    assertThat(Cli.run("scenarios", "--text").err()).contains("--text needs a scenario");
  }

  @Test
  void words_that_must_follow_a_pattern_are_told_how() throws IOException {
    Cli cli =
        check(
            template()
                .replace("id: mine", "id: My Case")
                .replace("date: 2001-05-17", "date: 17 May 2001")
                .replace("how: withdrawn", "how: withdrew"));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains("mine.yaml:6:5: 'id' is \"My Case\", but must be lower-case letters")
        .contains("'date' is \"17 May 2001\", but must be a day such as 2015-07-14")
        .contains("'how' is 'withdrew'. Did you mean 'withdrawn'?");
  }

  @Test
  void what_a_constructor_refuses_has_its_place_too() throws IOException {
    Cli cli = check(template().replace("name: South", "name: ' '"));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("mine.yaml:22:3: A party has a blank name");
  }

  @Test
  void what_is_allowed_and_seldom_meant_is_a_warning_with_advice() throws IOException {
    Cli cli =
        check(
            template()
                .replace("{name: closed}", "{name: closed, cost: 0.1}")
                .replace("cost: 0.75, benefit: 1.50", "cost: 0.25, benefit: 1.50")
                .replace("cost: 0.60, benefit: 1.40", "cost: 0.60, benefit: 0.60")
                .replace("ended: 2009-03-02", "ended: 1999-03-02"));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("warning: The first option, 'closed', should be the status quo")
        .contains("warning: Costs are not convex: the step to 'no shelter either' costs 0.07")
        .contains("Raise its cost to at least 0.38")
        .contains("warning: Nobody would choose 'withdrawn': 'thinned out' costs no more")
        .contains("warning: It ended on 1999-03-02, before it was signed on 2001-05-17")
        .contains("is valid; 4 warnings.");
  }

  @Test
  void a_case_without_a_deal_an_obligor_or_a_scale_is_warned_of() throws IOException {
    assertThat(check(template().replaceFirst("outside: 0 ", "outside: 9 ")).out())
        .contains("No agreement is better for both sides than none", "'outside' of North or South")
        .contains("The agreement that was signed gains North -");
    assertThat(check(template().replace("obligor: B", "obligor: A")).out())
        .contains("South (seat B) is the obligor of no issue");
    assertThat(check(template().replaceAll("(cost|benefit): [01]\\.", "$1: 0.0")).out())
        .contains("a balanced deal should net each side about 1");
  }

  @Test
  void several_files_are_all_checked_and_one_bad_one_decides() throws IOException {
    Path good = file(template());
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: [");
    Cli cli = Cli.run("scenarios", "check", bad.toString(), good.toString(), folder + "/none.yaml");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.out()).contains("mine.yaml is valid.");
    assertThat(cli.err()).contains("bad.yaml:1:", "There is no file");
    assertThat(cli.err()).doesNotContain("Exception");
  }

  @Test
  void every_level_has_help_with_examples_and_the_schema_knows_history() {
    for (List<String> command :
        List.of(List.of("scenarios"), List.of("scenarios", "new"), List.of("scenarios", "check"))) {
      String[] args = new String[command.size() + 1];
      command.toArray(args);
      args[command.size()] = "--help";
      assertThat(Cli.run(args).out()).contains("Usage: servanda scenarios", "Examples:");
    }
    assertThat(Cli.run("scenarios", "--help").out())
        .contains("Write a commented scenario file", "Check scenario files.");
    assertThat(Cli.run("scenarios", "--schema").out())
        .contains("\"history\"", "how it ended", "in force", "a day such as");
    assertThat(Cli.run("scenarios", "chek", "x.yaml").exit()).isEqualTo(2);
  }
}
