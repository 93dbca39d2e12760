package org.servanda.tournaments.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.teavm.jso.JSExport;

/** What the page calls: text in, JSON out, and no state but what is prepared for more matches. */
public final class LivePage {
  private static final Field FIELD = new Field();

  private LivePage() {}

  /** Started when the page has loaded; everything waits for a call. */
  public static void main(String[] arguments) {}

  /** The cases, the strategies, and the terms that can be imposed. */
  @JSExport
  public static String index() {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("cases", Cases.IDS.stream().map(LivePage::describe).toList());
    index.put("strategies", FIELD.strategies().stream().map(LivePage::describe).toList());
    index.put("form", Form.STANDARD.stream().map(Form::name).toList());
    index.put("verification", Verification.STANDARD.stream().map(Verification::name).toList());
    index.put("precision", Precision.STANDARD.stream().map(Precision::name).toList());
    return Json.of(index);
  }

  private static Map<String, Object> describe(String id) {
    Scenario scenario = Cases.of(id);
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("id", id);
    text.put("title", scenario.title());
    text.put("summary", scenario.summary());
    text.put("a", scenario.a().name());
    text.put("b", scenario.b().name());
    text.put("rounds", scenario.world().rounds());
    text.put("terms", scenario.utilities() == null || scenario.utilities().iterated());
    return text;
  }

  private static Map<String, Object> describe(Strategy strategy) {
    StrategyDescription description = strategy.description();
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("id", strategy.id());
    text.put("family", description.family());
    text.put("portrait", description.portrait());
    text.put("bargains", description.bargains());
    text.put("keeps", description.keeps());
    return text;
  }

  /**
   * Plays a match.
   *
   * @param id the case
   * @param terms form, verification, precision and years that every agreement must have, separated
   *     by commas; an empty one is free
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   * @param seed a whole number
   * @param repetition from 0
   */
  @JSExport
  public static String play(
      String id, String terms, String a, String b, String seed, int repetition) {
    return Called.answer(
        () -> {
          PreparedScenario scenario = FIELD.prepared(id, terms);
          MatchRecorder recorder = new MatchRecorder(scenario.scenario());
          MatchResult result = match(scenario, a, b, seed, repetition).listener(recorder).play();
          return recorder.told(result);
        });
  }

  /**
   * A hash over everything that happens in a match, see {@link MatchHash}; for comparing machines.
   *
   * @param id the case
   */
  @JSExport
  public static String hash(String id, String a, String b, String seed, int repetition) {
    MatchHash hash = new MatchHash();
    return hash.with(match(FIELD.prepared(id, ""), a, b, seed, repetition).listener(hash).play());
  }

  /**
   * Plays a match in which the reader leads one side, up to the next decision or to the end.
   *
   * @param seat the reader's seat, A or B
   * @param decisions the decisions so far, separated by semicolons
   */
  @JSExport
  public static String lead(
      String id, String terms, String seat, String opponent, String seed, String decisions) {
    return Called.answer(() -> led(id, terms, Seat.valueOf(seat), opponent, seed, decisions));
  }

  private static Map<String, Object> led(
      String id, String terms, Seat seat, String opponent, String seed, String decisions) {
    PreparedScenario scenario = FIELD.prepared(id, terms);
    MatchRecorder recorder = new MatchRecorder(scenario.scenario());
    Visitor visitor = new Visitor(scenario, seat, decisions, recorder);
    Strategy other = FIELD.strategy(opponent);
    boolean first = seat == Seat.A;
    try {
      return recorder.told(
          Match.of(scenario, first ? visitor : other, first ? other : visitor)
              .seed(Long.parseLong(seed))
              .listener(visitor)
              .play());
    } catch (Visitor.Question question) {
      Map<String, Object> soFar = recorder.told();
      soFar.put("ask", question.asked());
      return soFar;
    }
  }

  /**
   * What an outcome says: its text, clauses and terms.
   *
   * @param index its index, as the points of a decision have it
   */
  @JSExport
  public static String outcome(String id, String terms, String index) {
    return Called.answer(
        () -> {
          PreparedScenario scenario = FIELD.prepared(id, terms);
          Outcome outcome = scenario.space().at(Long.parseLong(index));
          return Map.of(
              "text", outcome.toString(),
              "clauses", Deal.clauses(scenario.scenario(), outcome),
              "terms", Deal.terms(outcome.terms()));
        });
  }

  /**
   * The means of many matches, from repetition 0; {@link NoDeal} can take part.
   *
   * @param count how many matches
   */
  @JSExport
  public static String means(String id, String terms, String a, String b, String seed, int count) {
    return Called.answer(
        () -> {
          PreparedScenario scenario = FIELD.prepared(id, terms);
          Means means = new Means();
          for (int i = 0; i < count; i++) {
            means.add(match(scenario, a, b, seed, i).play());
          }
          return means.told();
        });
  }

  /**
   * The payoffs of every strategy that leads a seat in one and the same match.
   *
   * @param seat the seat, A or B
   */
  @JSExport
  public static String payoffs(String id, String terms, String seat, String other, String seed) {
    return Called.answer(
        () -> {
          PreparedScenario scenario = FIELD.prepared(id, terms);
          boolean first = seat.equals("A");
          List<Double> payoffs = new ArrayList<>();
          for (Strategy one : FIELD.strategies()) {
            MatchResult result =
                match(scenario, first ? one.id() : other, first ? other : one.id(), seed, 0).play();
            payoffs.add(result.side(Seat.valueOf(seat)).payoff());
          }
          return Map.of("payoffs", payoffs);
        });
  }

  private static Match match(
      PreparedScenario scenario, String a, String b, String seed, int repetition) {
    return Match.of(scenario, FIELD.strategy(a), FIELD.strategy(b))
        .seed(Long.parseLong(seed))
        .repetition(repetition);
  }

  /** A case in which every agreement has the given terms. */
  static Scenario imposed(Scenario scenario, String terms) {
    List<String> parts = List.of(terms.split(",", -1));
    if (parts.size() < 4) {
      return scenario;
    }
    TermsMenu menu = scenario.terms();
    for (Form form : Form.STANDARD) {
      menu = form.name().equals(parts.get(0)) ? menu.withForms(form) : menu;
    }
    for (Verification level : Verification.STANDARD) {
      menu = level.name().equals(parts.get(1)) ? menu.withVerification(level) : menu;
    }
    for (Precision level : Precision.STANDARD) {
      menu = level.name().equals(parts.get(2)) ? menu.withPrecision(level) : menu;
    }
    menu = parts.get(3).isEmpty() ? menu : menu.withYears(Integer.parseInt(parts.get(3)));
    return scenario.with(menu);
  }
}
