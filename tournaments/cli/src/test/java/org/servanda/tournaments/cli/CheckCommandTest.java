package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Bargaining;

/** Bad plugins, one a sentence of the contract, and a good one. */
class CheckCommandTest {
  @TempDir private Path folder;

  private static String plugin(String id, String members, String keeper) {
    return PortableText.format(
        """
        package acme;
        import java.util.*;
        import java.util.concurrent.atomic.*;
        import org.servanda.engine.spi.*;
        import org.servanda.strategies.toolkit.*;
        public final class Mine implements Strategy, StrategyProvider {
          static final AtomicInteger COUNT = new AtomicInteger();
          public String id() { return "%s"; }
          %s
          public Leader appoint(Brief brief) {
            int number = COUNT.incrementAndGet();
            return Leader.of(Bargaining.linear(brief), accord -> { %s });
          }
          public Collection<Strategy> strategies() { return List.of(this); }
        }
        """,
        id, members, keeper);
  }

  private Cli check(String source, String... more) throws IOException {
    Path jar = Jars.make(folder, "mine.jar", source);
    String[] args = new String[more.length + 2];
    args[0] = "check";
    args[1] = jar.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return Cli.run(args);
  }

  private static List<String> broken(Cli cli) {
    return cli.out()
        .lines()
        .filter(line -> line.startsWith("  ✗"))
        .map(line -> line.replaceAll("\\D", ""))
        .toList();
  }

  @Test
  void a_good_plugin_keeps_every_sentence() throws IOException {
    Cli cli = check(plugin("acme.mine", "", "return Conduct.comply();"));
    assertThat(cli.exit()).as(cli.out() + cli.err()).isZero();
    assertThat(cli.out()).contains("acme.mine", "  ✓ 9. It leaves no thread", "keeps the contract");
    assertThat(cli.out().replaceAll("\\s+", " "))
        .containsPattern(
            "A match takes about [0-9.]+ ms; the default tournament would take about \\d+ (s|min)");
    assertThat(broken(cli)).isEmpty();
  }

  @Tag("slow")
  @Tag("once")
  @ParameterizedTest(name = "sentence {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1|mine||return Conduct.comply();
          2|acme.mine|public List<Parameter> parameters() { return List.of(Parameter.real("x", 0, 1, .5, "how much")); }|if (brief.parameter("x") == 1) throw new ArithmeticException("too much"); return Conduct.comply();
          3|acme.mine||if (accord.remaining() < 3) throw new ArithmeticException("time is up"); return Conduct.comply();
          4|acme.mine||return number % 7 == 0 ? Conduct.breach() : Conduct.comply();
          5|acme.mine||return number > LATE ? Conduct.breach() : Conduct.comply();
          6|acme.mine|public StrategyDescription description() { return StrategyDescription.of("leader", "Says it is nice.").being(new Traits(true, true, 1)); }|return Conduct.breach(.2);
          7|acme.mine||java.util.concurrent.locks.LockSupport.parkNanos(25_000_000); return Conduct.comply();
          8|acme.mine||System.out.println("I comply"); return Conduct.comply();
          9|acme.mine|static final AtomicInteger LEFT = new AtomicInteger();|if (LEFT.getAndIncrement() == 0) { Thread left = new Thread(() -> java.util.concurrent.locks.LockSupport.parkNanos(9_000_000_000L)); left.setDaemon(true); left.start(); } return Conduct.comply();
          11|acme.mine|public List<Parameter> parameters() { return List.of(Parameter.real("x", 0, 1, .5, "ignored")); }|return Conduct.comply();
          """)
  void a_bad_plugin_fails_exactly_its_sentence(
      String sentence, String id, String members, String keeper) throws IOException {
    String late = keeper.contains("LATE") ? Integer.toString(appointments() - 100) : "";
    String extra = members == null ? "" : members;
    Cli cli = check(plugin(id, extra, keeper.replace("LATE", late)));
    assertThat(cli.exit()).as(cli.out() + cli.err()).isEqualTo(1);
    assertThat(broken(cli)).containsExactly(sentence);
    assertThat(cli.out()).contains("It breaks 1 of 11 sentences.").doesNotContain("\tat ");
  }

  /** How many leaders a check of a good plugin appoints. */
  private static int appointments() {
    AtomicInteger counted = new AtomicInteger();
    Strategy good =
        new Strategy() {
          @Override
          public String id() {
            return "acme.mine";
          }

          @Override
          public Leader appoint(Brief brief) {
            counted.incrementAndGet();
            return Leader.of(Bargaining.linear(brief), accord -> Conduct.comply());
          }
        };
    assertThat(Conformance.violations(good)).isEmpty();
    return counted.get();
  }

  @Test
  void a_failure_says_situation_and_seed_and_the_command_that_shows_it_again() throws IOException {
    String source =
        plugin("acme.mine", "", "return Conduct.breach(accord.tension() > .5 ? 2 : 0);");
    Cli cli = check(source);
    Matcher again =
        Pattern.compile("To reproduce: servanda check \\S+mine.jar (acme.mine) --situation (\\d+)")
            .matcher(cli.out());
    assertThat(again.find()).as(cli.out()).isTrue();
    assertThat(cli.out()).contains("In situation " + again.group(2) + " (seed " + again.group(2));
    Cli replayed = check(source, again.group(1), "--situation", again.group(2));
    assertThat(broken(replayed)).containsExactly("3");
  }

  @Test
  void built_in_strategies_and_compositions_can_be_checked_by_name() {
    assertThat(Cli.run("check", "boulware+tit-for-tat", "--situation", "4").exit()).isZero();
    Cli unknown = Cli.run("check", "fikle");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean 'fickle'?");
    assertThat(Cli.run("check", "no-such.jar").err()).contains("There is no plugin 'no-such.jar'");
  }
}
