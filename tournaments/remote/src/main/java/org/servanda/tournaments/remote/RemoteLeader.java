package org.servanda.tournaments.remote;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A leader in another process: it is shown what this one sees, and this one does what it answers.
 */
final class RemoteLeader implements Leader {
  private static final Set<String> OPTIONAL = Set.of("table", "speak", "handover");

  /** The most random numbers a leader may draw: they are drawn here as well, which takes time. */
  private static final long MOST_DRAWS = 100_000_000;

  /** The most notes that are taken of one decision. */
  private static final int MOST_NOTES = 20;

  private final Lane lane;
  private final Child process;
  private final Brief brief;
  private final int number;
  private final Set<String> decides;
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
    note(answer);
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
    ViewWriter records = new ViewWriter(json, false);
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

  private static Set<String> decides(JsonNode answer) {
    Set<String> named = new HashSet<>();
    for (JsonNode decision : answer.path("decides")) {
      if (!OPTIONAL.contains(decision.asString(""))) {
        throw new LeaderFault(
            PortableText.format(
                "says that it decides '%s'; the optional decisions are table, speak and handover",
                PortableText.line(decision.toString(), 40)));
      }
      named.add(decision.asString());
    }
    return named;
  }

  @Override
  public Move negotiate(Talks talks) {
    JsonNode answer = ask("negotiate", talks, view -> view.talks(talks));
    return Answers.move(answer, brief.outcomes());
  }

  @Override
  public Conduct conduct(Accord accord) {
    return Answers.conduct(ask("conduct", accord, view -> view.accord(accord)));
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return !decides.contains("table")
        || Answers.comes(ask("table", situation, view -> view.situation(situation)));
  }

  @Override
  public Statement speak(Situation situation) {
    return decides.contains("speak")
        ? Answers.statement(ask("speak", situation, view -> view.situation(situation)))
        : Statement.SILENCE;
  }

  @Override
  public double[] handover(Situation situation) {
    return decides.contains("handover")
        ? Answers.numbers(ask("handover", situation, view -> view.situation(situation)))
        : Leader.super.handover(situation);
  }

  private JsonNode ask(String decision, Situation situation, Consumer<ViewWriter> view) {
    if (!lane.runs(process)) {
      throw new LeaderFault("had ended, and this leader with it");
    }
    JsonNode answer =
        lane.ask(
            json -> write(json, decision, view), asked -> Outcomes.values(asked, brief, situation));
    note(answer);
    return answer;
  }

  private void write(JsonGenerator json, String decision, Consumer<ViewWriter> view) {
    if (lane.isCompact()) {
      json.writeStartArray();
      json.writeString(decision);
      json.writeNumber(number);
      view.accept(new ViewWriter(json, true));
      RandomState state = known == null ? null : RandomState.of(brief.random());
      if (state != null && !state.equals(known)) {
        write(json, state);
        known = state;
      }
      json.writeEndArray();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("do", decision);
    json.writeNumberProperty("leader", number);
    json.writeName("view");
    view.accept(new ViewWriter(json, false));
    json.writeEndObject();
  }

  /** Takes note of what comes beside an answer. */
  private void note(JsonNode answer) {
    long drew = answer.path("drew").asLong(0);
    if (known != null && drew > 0) {
      if (drew > MOST_DRAWS - drawn) {
        throw new LeaderFault(
            "says that it drew " + (drawn + drew) + " random numbers in one match");
      }
      drawn += drew;
      RandomState.skip(brief.random(), drew);
      known = RandomState.of(brief.random());
    }
    if (answer.has("notes")) {
      JsonNode notes = answer.path("notes");
      for (int i = 0; i < Math.min(notes.size(), MOST_NOTES); i++) {
        brief.note(notes.path(i).asString(""));
      }
    }
  }
}
