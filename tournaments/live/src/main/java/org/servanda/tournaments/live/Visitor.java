package org.servanda.tournaments.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/**
 * A side that the reader leads. A match cannot wait for a page: at a decision that has not been
 * made, the leader throws the question, the match is given up, and it is played again from the
 * start with one more decision. The same decisions give the same match.
 *
 * <p>Decisions: {@code accept}, {@code walk} or the index of an offer; {@code keep}, {@code keep*4}
 * to keep it for four quarters unless the other is proven to cheat or sanctions, {@code withdraw},
 * {@code escape}, or the share withheld, from 0 to 1. See {@link VisitorDecision} for what can be
 * added.
 */
final class Visitor implements Strategy, Leader, MatchListener {
  private final OutcomeSpace space;
  private final Seat seat;
  private final List<String> decisions;
  private final MatchListener listener;
  private final VisitorPlane plane = new VisitorPlane();
  private final boolean speaks;
  private Statement statement = Statement.SILENCE;
  private int next;
  private int keeps;

  Visitor(PreparedScenario scenario, Seat seat, String decisions, MatchListener listener) {
    this.space = scenario.space();
    this.seat = seat;
    this.speaks = scenario.scenario().world().statements();
    this.decisions = decisions.isEmpty() ? List.of() : List.of(decisions.split(";"));
    this.listener = listener;
  }

  /** An Error, which leaders do not catch; {@link #onThrown} takes it out of the match. */
  static final class Question extends Error {
    private static final long serialVersionUID = 1;

    private final transient Map<String, @Nullable Object> asked;

    Question(Map<String, @Nullable Object> asked) {
      super("a decision is missing", null, false, false);
      this.asked = asked;
    }

    Map<String, @Nullable Object> asked() {
      return asked;
    }
  }

  @Override
  public String id() {
    return "you";
  }

  @Override
  public Leader appoint(Brief brief) {
    return this;
  }

  @Override
  public void onEvent(MatchEvent event) {
    plane.onEvent(event);
    listener.onEvent(event);
  }

  @Override
  public void onThrown(Seat thrower, Throwable thrown) {
    if (thrown instanceof Question question) {
      throw question;
    }
  }

  private VisitorDecision decide(
      String kind, Situation situation, Map<String, @Nullable Object> about) {
    if (next < decisions.size()) {
      VisitorDecision made = new VisitorDecision(decisions.get(next++));
      statement = made.statement(statement);
      return made;
    }
    about.put("kind", kind);
    about.put("seat", seat.name());
    about.put("round", situation.round());
    about.put("speaks", speaks);
    about.put("said", situation.otherStatement().name());
    throw new Question(about);
  }

  @Override
  public Statement speak(Situation situation) {
    Statement said = statement;
    statement = Statement.SILENCE;
    return said;
  }

  @Override
  public Move negotiate(Talks talks) {
    keeps = 0;
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    if (next >= decisions.size()) {
      List<Candidate> considered = Candidate.of(space, talks);
      about.put("exchange", talks.exchange());
      about.put("exchanges", talks.exchanges());
      about.put("offer", VisitorOffers.told(talks, talks.offer()));
      about.put("own", VisitorOffers.told(talks, talks.ownOffer()));
      about.put("choices", VisitorOffers.choices(considered, talks));
      about.put("points", VisitorPlane.points(considered, talks));
      about.put("offers", plane.offers(talks, seat));
    }
    String made = decide("talks", talks, about).act();
    Outcome offer = talks.offer();
    if (made.equals("accept") && offer != null) {
      return Move.ACCEPT;
    }
    return made.equals("walk") ? Move.WALK_OUT : space.at(Long.parseLong(made));
  }

  @Override
  public Conduct conduct(Accord accord) {
    if (keeps > 0 && !accord.lastSignal().isProven() && !accord.sanctioned()) {
      keeps--;
      return Conduct.comply();
    }
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("signal", accord.lastSignal().name());
    about.put("sanctioned", accord.sanctioned());
    about.put("escape", accord.outcome().terms().hasEscape());
    about.put("temptation", accord.cost() + accord.temptation());
    about.put("proof", accord.proofRate());
    about.put("breaking", accord.breakingCost());
    VisitorDecision made = decide("conduct", accord, about);
    keeps = made.repeats();
    return made.conduct();
  }
}
