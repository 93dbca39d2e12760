package org.servanda.tournaments.remote;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.foreign.ViewNumbers;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.RandomState;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.tournaments.remote.line.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A leader in another process: it is shown what this one sees, and this one does what it answers.
 */
final class RemoteLeader implements Leader {
  private static final Map<String, Decision> OPTIONAL =
      Map.of("table", Decision.TABLE, "speak", Decision.SPEAK, "handover", Decision.HANDOVER);

  /** The most random numbers a leader may draw: they are drawn here as well, which takes time. */
  private static final long MOST_DRAWS = 100_000_000;

  private final Lane lane;
  private final Child process;
  private final Brief brief;
  private final int number;
  private final Set<Decision> decides;
  private final ViewNumbers numbers = new ViewNumbers();
  private long drawn;

  /** Where the generator stands as the other process knows; null if it has one of its own. */
  private @Nullable RandomState known;

  private RemoteLeader(Lane lane, Brief brief, RemoteStrategy strategy) {
    this.lane = lane;
    this.brief = brief;
    this.process = lane.started();
    GameWriter writer = new GameWriter(brief);
    int game = lane.game(writer);
    this.number = lane.number(this);
    JsonNode answer =
        lane.ask(
            json -> writeAppointment(json, writer, game, strategy),
            asked -> Outcomes.values(asked, brief, null));
    note(new JsonAnswer(answer));
    this.decides = decides(answer);
  }

  /**
   * Appoints a leader.
   *
   * @throws LeaderFault if the program fails
   */
  static RemoteLeader appoint(Lane lane, Brief brief, RemoteStrategy strategy) {
    return new RemoteLeader(lane, brief, strategy);
  }

  private void writeAppointment(
      JsonGenerator json, GameWriter writer, int game, RemoteStrategy strategy) {
    json.writeStartObject();
    json.writeStringProperty("do", "appoint");
    json.writeNumberProperty("leader", number);
    json.writeNumberProperty("game", game);
    json.writeStringProperty("strategy", strategy.id());
    json.writeObjectPropertyStart("parameters");
    for (Parameter parameter : strategy.parameters()) {
      json.writeNumberProperty(parameter.name(), brief.parameter(parameter.name()));
    }
    json.writeEndObject();
    writeRandom(json, strategy.description().traits().deterministic());
    json.writeNumberProperty("predecessors", brief.predecessors());
    json.writeArrayPropertyStart("handedOver");
    for (double value : brief.handedOver()) {
      ViewWriter.writeFinite(json, value);
    }
    json.writeEndArray();
    ViewWriter records = new ViewWriter(json);
    records.record("reputation", brief.reputation());
    records.record("otherReputation", brief.otherReputation());
    ValueFunction estimate = GameWriter.isFoggy(brief) ? brief.other() : null;
    writer.writeValues(json, "other", estimate);
    json.writeArrayPropertyStart("forget");
    lane.forgotten().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * A seed drawn for the leader, as a text because not every language has whole numbers of 64 bits;
   * a JVM continues this very stream.
   */
  private void writeRandom(JsonGenerator json, boolean deterministic) {
    RandomState state = lane.isJava() ? RandomState.of(brief.random()) : null;
    if (state != null) {
      json.writeName("random");
      write(json, state);
      known = state;
    } else if (deterministic) {
      json.writeNullProperty("seed");
    } else {
      json.writeStringProperty("seed", Long.toString(brief.random().nextLong()));
    }
  }

  private static void write(JsonGenerator json, RandomState state) {
    json.writeStartArray();
    json.writeString(Long.toString(state.s0()));
    json.writeString(Long.toString(state.s1()));
    json.writeEndArray();
  }

  private static Set<Decision> decides(JsonNode answer) {
    Set<Decision> named = EnumSet.noneOf(Decision.class);
    for (JsonNode word : answer.path("decides")) {
      Decision decision = OPTIONAL.get(word.asString(""));
      if (decision == null) {
        throw new LeaderFault(
            PortableText.format(
                "says that it decides '%s'; the optional decisions are table, speak and handover",
                PortableText.line(word.toString(), 40)));
      }
      named.add(decision);
    }
    return named;
  }

  @Override
  public Move negotiate(Talks talks) {
    return ask(
            Decision.NEGOTIATE, talks, view -> view.talks(talks), numbers -> numbers.talks(talks))
        .move(brief.outcomes());
  }

  @Override
  public Conduct conduct(Accord accord) {
    return ask(Decision.CONDUCT, accord, view -> view.accord(accord), view -> view.accord(accord))
        .conduct();
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return !decides.contains(Decision.TABLE) || ask(Decision.TABLE, situation).comes();
  }

  @Override
  public Statement speak(Situation situation) {
    return decides.contains(Decision.SPEAK)
        ? ask(Decision.SPEAK, situation).statement()
        : Statement.SILENCE;
  }

  @Override
  public double[] handover(Situation situation) {
    return decides.contains(Decision.HANDOVER)
        ? ask(Decision.HANDOVER, situation).left()
        : Leader.super.handover(situation);
  }

  private Answer ask(Decision decision, Situation situation) {
    return ask(
        decision, situation, view -> view.situation(situation), view -> view.situation(situation));
  }

  private Answer ask(
      Decision decision,
      Situation situation,
      Consumer<ViewWriter> plain,
      Consumer<ViewNumbers> compact) {
    if (!lane.runs(process)) {
      throw new LeaderFault("had ended, and this leader with it");
    }
    Lane.Questions answers = asked -> Outcomes.values(asked, brief, situation);
    Answer answer;
    if (!lane.isCompact()) {
      answer = lane.decide(decision, json -> write(json, decision, plain), answers);
    } else {
      compact.accept(numbers);
      RandomState state = known == null ? null : RandomState.of(brief.random());
      RandomState fresh = Objects.equals(state, known) ? null : state;
      known = state;
      answer =
          process.sharesMemory()
              ? lane.decide(decision, bytes(decision, fresh), answers)
              : lane.decide(decision, json -> write(json, decision, fresh), answers);
    }
    note(answer);
    return answer;
  }

  private void write(JsonGenerator json, Decision decision, Consumer<ViewWriter> view) {
    json.writeStartObject();
    json.writeStringProperty("do", decision.word());
    json.writeNumberProperty("leader", number);
    json.writeName("view");
    view.accept(new ViewWriter(json));
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Decision decision, @Nullable RandomState state) {
    json.writeStartArray();
    json.writeString(decision.word());
    json.writeNumber(number);
    json.writeStartArray();
    for (int i = 0; i < numbers.count(); i++) {
      ViewWriter.writeFinite(json, numbers.at(i));
    }
    json.writeEndArray();
    if (state != null) {
      write(json, state);
    }
    json.writeEndArray();
  }

  private byte[] bytes(Decision decision, @Nullable RandomState state) {
    int count = 2 + numbers.count() + (state == null ? 0 : 2);
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putDouble(decision.ordinal()).putDouble(number);
    numbers.putInto(bytes, 0, numbers.count());
    if (state != null) {
      bytes.putLong(state.s0()).putLong(state.s1());
    }
    return bytes.array();
  }

  /** Takes note of what comes beside an answer. */
  private void note(Answer answer) {
    long drew = answer.drew();
    if (known != null && drew > 0) {
      if (drew > MOST_DRAWS - drawn) {
        throw new LeaderFault(
            "says that it drew " + (drawn + drew) + " random numbers in one match");
      }
      drawn += drew;
      RandomState.skip(brief.random(), drew);
      known = RandomState.of(brief.random());
    }
    answer.notes().forEach(brief::note);
  }
}
