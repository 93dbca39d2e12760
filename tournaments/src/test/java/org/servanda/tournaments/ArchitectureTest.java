package org.servanda.tournaments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.servanda");

  @Test
  void the_rules_have_seen_every_room() {
    for (String room :
        new String[] {
          "engine.model",
          "engine.spi",
          "engine.match",
          "engine.plugin",
          "engine.conformance",
          "strategies.toolkit",
          "strategies.leaders",
          "reports.analysis",
          "reports.analysis.tally",
          "reports.analysis.statistics",
          "reports.analysis.survival",
          "reports.format",
          "tournaments.design",
          "tournaments.execution",
          "tournaments.store",
          "tournaments.scenario",
          "tournaments.validation",
          "tournaments.validation.theory",
          "tournaments.cli"
        }) {
      assertThat(ALL.stream().filter(c -> c.getPackageName().equals("org.servanda." + room)))
          .as(room)
          .isNotEmpty();
    }
  }

  @Test
  void the_engine_needs_java_base_alone() {
    classes()
        .that()
        .resideInAPackage("org.servanda.engine..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.servanda.engine..",
            "java.lang..",
            "java.util..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.math..",
            "java.security..",
            "org.jspecify.annotations..")
        .because("a plugin author's jar must not meet a library of ours")
        .check(ALL);
  }

  @Test
  void strategies_know_the_engine_alone() {
    classes()
        .that()
        .resideInAPackage("org.servanda.strategies..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.servanda.strategies..",
            "org.servanda.engine.spi..",
            "org.servanda.engine.model..",
            "java..",
            "org.jspecify.annotations..")
        .because("the built-in leaders see what any plugin sees, and nothing of the match")
        .check(ALL);
  }

  @Test
  void nobody_knows_the_built_in_strategies() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.servanda.strategies..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.servanda.strategies..")
        .because("strategies are found at run time only, ours like everybody's")
        .check(ALL);
  }

  @Test
  void reports_know_nothing_of_tournaments() {
    noClasses()
        .that()
        .resideInAPackage("org.servanda.reports..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.servanda.tournaments..")
        .because("what was found does not depend on where it was played")
        .check(ALL);
  }

  @Test
  void findings_are_drawn_from_tallies_and_statistics_which_know_nothing_of_them() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.servanda.reports.analysis.tally..",
            "org.servanda.reports.analysis.statistics..",
            "org.servanda.reports.analysis.survival..",
            "org.servanda.reports.analysis.dynamics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.servanda.reports.analysis",
            "org.servanda.reports.analysis.ranking..",
            "org.servanda.reports.analysis.why..",
            "org.servanda.reports.format..")
        .because("a reviewer reads the estimators without reading the report")
        .check(ALL);
  }

  @Test
  void the_model_and_the_plugin_interface_know_nothing_of_the_match() {
    noClasses()
        .that()
        .resideInAnyPackage("org.servanda.engine.model..", "org.servanda.engine.spi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.servanda.engine.match..", "org.servanda.engine.plugin..")
        .because("a leader must not reach the referee through what it is shown")
        .check(ALL);
  }

  @Test
  void results_depend_on_no_clock_and_no_shared_chance() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.servanda.tournaments.cli..", "org.servanda.engine.conformance..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .because("the same manifest must give the same bytes")
        .check(ALL);
  }

  @Test
  void the_model_computes_the_same_bits_on_every_machine() {
    noClasses()
        .that()
        .resideInAnyPackage("org.servanda.engine..", "org.servanda.strategies..")
        .should()
        .callMethod(Math.class, "exp", double.class)
        .orShould()
        .callMethod(Math.class, "log", double.class)
        .orShould()
        .callMethod(Math.class, "pow", double.class, double.class)
        .orShould()
        .callMethod(Math.class, "sin", double.class)
        .orShould()
        .callMethod(Math.class, "cos", double.class)
        .orShould()
        .callMethod(Math.class, "tanh", double.class)
        .because("only StrictMath promises the same last bit everywhere")
        .check(ALL);
  }

  @Test
  void only_the_program_knows_guice() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.servanda.tournaments.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .because("there is one composition root")
        .check(ALL);
  }
}
