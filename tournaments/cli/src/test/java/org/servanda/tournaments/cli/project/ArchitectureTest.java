package org.servanda.tournaments.cli.project;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
@Tag("once")
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.servanda");

  /** What Math leaves to the host within an ulp, and what hosts break ties by. */
  private static final String INEXACT =
      "(a?sin|a?cos|a?tan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot|rint|round)";

  private static final String SUMS = "(sum|average|summaryStatistics)";
  private static final String COLLECTED = "(summing|averaging|summarizing)Double";

  @Test
  void the_rules_have_seen_every_room() {
    for (String room :
        new String[] {
          "engine.portable",
          "engine.random",
          "engine.model",
          "engine.spi",
          "engine.match",
          "engine.result",
          "engine.plugin",
          "engine.conformance",
          "strategies.toolkit",
          "strategies.leaders",
          "reports.tally",
          "reports.statistics",
          "reports.survival",
          "reports.ranking",
          "reports.dynamics",
          "reports.contrast",
          "reports.explain",
          "reports.findings",
          "reports.figure",
          "reports.chronicle",
          "reports.table",
          "reports.page",
          "reports.format",
          "tournaments.design",
          "tournaments.execution",
          "tournaments.results",
          "tournaments.io",
          "tournaments.yaml",
          "tournaments.scenario",
          "tournaments.scenario.genius",
          "tournaments.validation",
          "tournaments.validation.theory",
          "tournaments.remote",
          "tournaments.spark",
          "tournaments.wasm",
          "tournaments.cli"
        }) {
      assertThat(ALL.stream().filter(c -> c.getPackageName().equals("org.servanda." + room)))
          .as(room)
          .isNotEmpty();
    }
  }

  @Test
  void no_two_packages_import_each_other() {
    slices()
        .matching("org.servanda.(**)")
        .should()
        .beFreeOfCycles()
        .because("a reader can then learn the packages one after the other")
        .check(ALL);
  }

  @Test
  void no_package_holds_more_types_than_a_reader_can_keep_in_mind() {
    Map<String, Long> sizes =
        ALL.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((room, types) -> assertThat(types).isLessThanOrEqualTo(28));
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
            "java.time..",
            "org.jspecify.annotations..",
            "com.google.errorprone.annotations..")
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
            "org.servanda.engine.portable..",
            "java..",
            "org.jspecify.annotations..")
        .because("the built-in leaders see what any plugin sees, and nothing of the match")
        .check(ALL);
  }

  @Test
  void nobody_knows_the_built_in_strategies() {
    noClasses()
        .that()
        // A page has no class path to find them on.
        .resideOutsideOfPackages("org.servanda.strategies..", "org.servanda.tournaments.live..")
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
            "org.servanda.reports.tally..",
            "org.servanda.reports.statistics..",
            "org.servanda.reports.survival..",
            "org.servanda.reports.dynamics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.servanda.reports.findings..",
            "org.servanda.reports.ranking..",
            "org.servanda.reports.explain..",
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
            "org.servanda.tournaments.cli..",
            "org.servanda.engine.conformance..",
            // How long a strategy may take; a result that depends on it is marked.
            "org.servanda.engine.limit..",
            // How much is sent at once follows the cluster's speed; sums do not depend on it.
            "org.servanda.tournaments.spark..",
            // How long a program may take to answer; a result that depends on it is marked.
            "org.servanda.tournaments.remote..")
        .and()
        .doNotHaveSimpleName("SaveClock")
        .and()
        .doNotHaveSimpleName("LocalSeason")
        .and()
        .doNotHaveSimpleName("FolderLock")
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
        .accessTargetWhere(targetOwner(type(StrictMath.class)))
        .orShould()
        .accessTargetWhere(targetOwner(type(Math.class)).and(target(nameMatching(INEXACT))))
        .orShould()
        .accessTargetWhere(targetOwner(type(DoubleStream.class)).and(target(nameMatching(SUMS))))
        .orShould()
        .accessTargetWhere(targetOwner(type(Collectors.class)).and(target(nameMatching(COLLECTED))))
        .because(
            "compiled for a browser, StrictMath is the host's Math, rint breaks ties otherwise and"
                + " streams add up otherwise: PortableMath does none of it")
        .check(ALL);
  }

  @Test
  void the_engine_and_the_leaders_draw_by_code_of_ours() {
    noClasses()
        .that()
        .resideInAnyPackage("org.servanda.engine..", "org.servanda.strategies..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.SplittableRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.atomic.AtomicReferenceArray")
        .because("a compiler to WebAssembly lacks them; PortableRandom draws the same everywhere")
        .check(ALL);
  }

  /** A reader who finds a type by its name should not have to ask which one. */
  @Test
  void no_two_types_share_a_simple_name() {
    Map<String, TreeSet<String>> types = new TreeMap<>();
    ALL.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .forEach(
            type ->
                types
                    .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                    .add(type.getName()));
    assertThat(types).containsKeys("Match", "Tournament", "Servanda");
    assertThat(types.values()).allMatch(names -> names.size() == 1);
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
