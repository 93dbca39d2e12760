package org.servanda.tournaments.remote.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.foreign.ViewNumbers;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableRandom;
import org.servanda.engine.random.RandomState;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.remote.line.Decision;
import tools.jackson.databind.JsonNode;

/** A leader in this process: what it was told when it took office, and what it is told now. */
final class ChildLeader implements Brief {
  private static final int LONGEST_NOTE = 200;
  private static final int MOST_NOTES = 20;

  private final ChildGame game;
  private final ChildGame.Questions questions;
  private final ValueFunction other;
  private final int predecessors;
  private final double[] handedOver;
  private final PublicRecord reputation;
  private final PublicRecord otherReputation;
  private final Map<Object, Object> tables;
  private final ChildView view;
  private final Random random = new Random();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Leader leader;

  ChildLeader(ChildGame game, JsonNode told, ChildGame.Questions questions) {
    this.game = game;
    this.questions = questions;
    this.other = game.other(told.path("other"));
    this.predecessors = told.path("predecessors").asInt();
    this.handedOver = new double[told.path("handedOver").size()];
    for (int i = 0; i < handedOver.length; i++) {
      JsonNode value = told.path("handedOver").get(i);
      handedOver[i] = value.isNumber() ? value.asDouble() : Double.NaN;
    }
    this.reputation = ChildView.ToldRecord.named(told.path("reputation"));
    this.otherReputation = ChildView.ToldRecord.named(told.path("otherReputation"));
    this.tables = game.rules.talks().fog() > 0 ? new ConcurrentHashMap<>() : game.tables;
    this.view = new ChildView(this);
    random.set(told.path("random"));
  }

  /** Takes office. */
  void appoint(Strategy strategy, JsonNode told) {
    Map<String, Double> given = new HashMap<>();
    JsonNode parameters = told.path("parameters");
    parameters.propertyNames().forEach(name -> given.put(name, parameters.path(name).asDouble()));
    leader = strategy.appoint(with(Arguments.of(strategy.parameters(), given)));
    if (leader == null) {
      throw new IllegalStateException("appointed no leader");
    }
  }

  Leader leader() {
    if (leader == null) {
      throw new IllegalStateException("was never appointed");
    }
    return leader;
  }

  /** Hears a question: its view, and where its random numbers stand if they have moved. */
  ChildView hear(Decision decision, JsonNode told, JsonNode state) {
    double[] numbers = view.asked(decision);
    for (int i = 0; i < Math.min(numbers.length, told.size()); i++) {
      JsonNode number = told.path(i);
      numbers[i] = number.isNull() ? Double.POSITIVE_INFINITY : number.asDouble();
    }
    random.set(state);
    return view;
  }

  /** The same in bytes: doubles, and perhaps two whole numbers. */
  ChildView hear(Decision decision, ByteBuffer told) {
    double[] numbers = view.asked(decision);
    int count =
        switch (decision) {
          case NEGOTIATE -> ViewNumbers.TALKS;
          case CONDUCT -> ViewNumbers.ACCORD;
          case TABLE, SPEAK, HANDOVER -> ViewNumbers.SITUATION;
        };
    for (int i = 0; i < count; i++) {
      numbers[i] = told.getDouble();
    }
    if (told.hasRemaining()) {
      random.set(new RandomState(told.getLong(), told.getLong()));
    }
    return view;
  }

  /** How often it drew since it was last asked. */
  long drew() {
    return random.drew();
  }

  /** What it noted since it was last asked. */
  List<String> notes() {
    List<String> said = List.copyOf(notes);
    notes.clear();
    return said;
  }

  double ask(String what, long outcome) {
    return questions.ask(what, outcome)[0];
  }

  ChildGame game() {
    return game;
  }

  @Override
  public Seat seat() {
    return game.seat;
  }

  @Override
  public Rules rules() {
    return game.rules;
  }

  @Override
  public OutcomeSpace outcomes() {
    return game.outcomes;
  }

  @Override
  public ValueFunction own() {
    return game.own;
  }

  @Override
  public ValueFunction other() {
    return other;
  }

  @Override
  public Party party() {
    return game.party;
  }

  @Override
  public Party otherParty() {
    return game.otherParty;
  }

  @Override
  public PublicRecord reputation() {
    return reputation;
  }

  @Override
  public PublicRecord otherReputation() {
    return otherReputation;
  }

  @Override
  public int predecessors() {
    return predecessors;
  }

  @Override
  public double[] handedOver() {
    return handedOver.clone();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public double parameter(String name) {
    return Arguments.NONE.value(name);
  }

  @Override
  public void note(String text) {
    if (notes.size() < MOST_NOTES) {
      notes.add(text.substring(0, Math.min(text.length(), LONGEST_NOTE)));
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the same code makes the same type
  public <T> T shared(Object key, Supplier<T> maker) {
    Object full = Map.entry(maker.getClass(), key);
    Object known = tables.get(full);
    if (known == null) {
      known = maker.get();
      tables.put(full, known);
    }
    return (T) known;
  }

  /** A leader's generator: a copy of the one that stays in the process that asks. */
  private static final class Random extends PortableRandom {
    private RandomState.@Nullable Copy copy;
    private long told;

    void set(JsonNode state) {
      if (state.isArray()) {
        set(
            new RandomState(
                Long.parseLong(state.path(0).asString()),
                Long.parseLong(state.path(1).asString())));
      }
    }

    void set(RandomState from) {
      copy = from.copy();
      told = 0;
    }

    private RandomState.Copy copy() {
      if (copy == null) {
        throw new IllegalStateException("No random numbers were given");
      }
      return copy;
    }

    long drew() {
      if (copy == null) {
        return 0;
      }
      long fresh = copy.draws() - told;
      told = copy.draws();
      return fresh;
    }

    @Override
    public long nextLong() {
      return copy().random().nextLong();
    }

    @Override
    public double nextGaussian() {
      return copy().random().nextGaussian();
    }
  }
}
