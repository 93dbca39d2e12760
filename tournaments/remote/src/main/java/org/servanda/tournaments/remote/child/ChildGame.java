package org.servanda.tournaments.remote.child;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.CostsAndBenefits;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.PublicIssue;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.spi.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all matches in one scenario, at one seat, have in common, as this process was told it. */
final class ChildGame {
  private static final JsonMapper JSON = new JsonMapper();

  final Seat seat;
  final Party party;
  final Party otherParty;
  final Rules rules;
  final OutcomeSpace outcomes;
  final ValueFunction own;
  private final @Nullable ValueFunction other;
  private final boolean settled;
  private final Questions questions;

  /** Tables that leaders have made, by the code that made them and its key. */
  final Map<Object, Object> tables = new ConcurrentHashMap<>();

  ChildGame(JsonNode told, Questions questions) {
    this.questions = questions;
    this.seat = Seat.valueOf(told.path("seat").asString());
    this.party = JSON.treeToValue(told.path("party"), Party.class);
    this.otherParty = JSON.treeToValue(told.path("otherParty"), Party.class);
    this.rules = JSON.treeToValue(told.path("rules"), Rules.class);
    this.settled = told.path("settled").asBoolean();
    this.outcomes = OutcomeSpace.described(issues(told), menu(told), substantive(told));
    this.own = values(seat, party, told.path("own"), "cost", "benefit");
    boolean foggy = rules.talks().fog() > 0;
    this.other = foggy ? null : other(told.path("other"));
  }

  /** The other side's values; in fog, those that a leader is told when it is appointed. */
  ValueFunction other(JsonNode told) {
    return other != null
        ? other
        : values(seat.other(), otherParty, told, "otherCost", "otherBenefit");
  }

  private ValueFunction values(Seat whose, Party of, JsonNode told, String cost, String benefit) {
    boolean tabled = told.isObject();
    CostsAndBenefits source =
        tabled ? new ToldValues(told) : new AskedValues(questions, outcomes, cost, benefit);
    return ValueFunction.described(whose, outcomes, of, settled, source);
  }

  private static List<PublicIssue> issues(JsonNode told) {
    List<PublicIssue> issues = new ArrayList<>();
    for (JsonNode issue : told.path("issues")) {
      List<String> options = new ArrayList<>();
      issue.path("options").forEach(option -> options.add(option.asString()));
      issues.add(
          new PublicIssue(
              issue.path("name").asString(),
              Seat.valueOf(issue.path("obligor").asString()),
              issue.path("observability").asDouble(),
              List.copyOf(options)));
    }
    return issues;
  }

  /** The menu whose terms these are: each dimension's values in the order in which they come. */
  private static TermsMenu menu(JsonNode told) {
    List<Terms> terms = new ArrayList<>();
    for (JsonNode one : told.path("terms")) {
      JsonNode escape = one.path("escape");
      terms.add(
          new Terms(
              JSON.treeToValue(one.path("form"), Form.class),
              JSON.treeToValue(one.path("verification"), Verification.class),
              JSON.treeToValue(one.path("precision"), Precision.class),
              one.path("years").asInt(),
              one.path("review").asInt(),
              escape.isNull() ? Terms.NO_ESCAPE : escape.asDouble(),
              one.path("guarantor").asBoolean()));
    }
    return new TermsMenu(
        distinct(terms, Terms::form),
        distinct(terms, Terms::verification),
        distinct(terms, Terms::precision),
        distinct(terms, Terms::years),
        distinct(terms, Terms::review),
        distinct(terms, Terms::escape),
        distinct(terms, Terms::guarantor));
  }

  private static <T> List<T> distinct(List<Terms> terms, Function<Terms, T> part) {
    return List.copyOf(new LinkedHashSet<>(terms.stream().map(part).toList()));
  }

  /** Where utilities are given, both sides deliver where both bear a cost. */
  private static @Nullable LongPredicate substantive(JsonNode told) {
    JsonNode flags = told.path("substantive");
    return flags.isArray() ? substance -> flags.get((int) substance).asBoolean() : null;
  }

  private static UnsupportedOperationException notScaled() {
    return new UnsupportedOperationException("What is told is an estimate already");
  }

  /** What the process that asks answers to questions of this one. */
  @FunctionalInterface
  interface Questions {
    /** The values of outcomes, named by their numbers. */
    double[] ask(String what, long... outcomes);
  }

  /** Values told as tables. */
  private static final class ToldValues implements CostsAndBenefits {
    private final double[] cost;
    private final double[] benefit;
    private final double[] irreversible;
    private final double[] exposure;
    private final double[][] optionCost;
    private final double[][] optionBenefit;

    ToldValues(JsonNode told) {
      cost = JSON.treeToValue(told.path("cost"), double[].class);
      benefit = JSON.treeToValue(told.path("benefit"), double[].class);
      boolean risky = told.has("irreversible");
      irreversible =
          risky ? JSON.treeToValue(told.path("irreversible"), double[].class) : new double[0];
      exposure = risky ? JSON.treeToValue(told.path("exposure"), double[].class) : new double[0];
      optionCost = JSON.treeToValue(told.path("optionCost"), double[][].class);
      optionBenefit = JSON.treeToValue(told.path("optionBenefit"), double[][].class);
    }

    @Override
    public double cost(long substance) {
      return cost[(int) substance];
    }

    @Override
    public double benefit(long substance) {
      return benefit[(int) substance];
    }

    @Override
    public double irreversible(long substance) {
      return irreversible.length == 0 ? 0 : irreversible[(int) substance];
    }

    @Override
    public double exposure(long substance) {
      return exposure.length == 0 ? 0 : exposure[(int) substance];
    }

    @Override
    public boolean hasRisks() {
      return irreversible.length > 0;
    }

    @Override
    public double cost(int issue, int option) {
      return optionCost[issue][option];
    }

    @Override
    public double benefit(int issue, int option) {
      return optionBenefit[issue][option];
    }

    @Override
    public CostsAndBenefits scaled(double[] factors) {
      throw notScaled();
    }
  }

  /** Values too many for tables, each asked for. */
  private record AskedValues(
      Questions questions, OutcomeSpace outcomes, String cost, String benefit)
      implements CostsAndBenefits {

    private double ask(String what, long substance) {
      return questions.ask(what, substance * outcomes.terms().size())[0];
    }

    @Override
    public double cost(long substance) {
      return ask(cost, substance);
    }

    @Override
    public double benefit(long substance) {
      return ask(benefit, substance);
    }

    @Override
    public double cost(int issue, int option) {
      return ask(cost, outcomes.replace(0, issue, option));
    }

    @Override
    public double benefit(int issue, int option) {
      return ask(benefit, outcomes.replace(0, issue, option));
    }

    @Override
    public CostsAndBenefits scaled(double[] factors) {
      throw notScaled();
    }

    /** So many that no table is made of them. */
    @Override
    public long steps() {
      return Long.MAX_VALUE / OutcomeSpace.TABLE_LIMIT;
    }
  }
}
