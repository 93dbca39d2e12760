package org.servanda.tournaments.remote.llm;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import tools.jackson.databind.JsonNode;

/**
 * A leader that asks a model: for each move in talks, and under an agreement whenever something has
 * changed. Where the model gives no answer it walks out of talks and complies with agreements: it
 * neither takes on an obligation nor breaks one.
 */
final class LlmLeader implements Leader {
  private static final int NEARLY_OVER = 4;
  private static final int LONGEST_NOTE = 300;

  private final Brief brief;
  private final Conversation conversation;
  private Statement statement = Statement.SILENCE;
  private @Nullable Signs asked;
  private Conduct policy = Conduct.comply();

  LlmLeader(Brief brief, Conversation conversation) {
    this.brief = brief;
    this.conversation = conversation;
  }

  /** What makes it ask again when it changes. */
  private record Signs(
      Outcome outcome,
      Signal theirs,
      Signal own,
      boolean slipped,
      boolean sanctioned,
      boolean escaped,
      boolean excused,
      boolean good,
      boolean costly,
      boolean nearlyOver,
      double mind,
      Statement said) {
    static Signs of(Accord accord) {
      return new Signs(
          accord.outcome(),
          accord.lastSignal(),
          accord.ownSignal(),
          accord.slipped(),
          accord.sanctioned(),
          accord.otherEscaped(),
          accord.excused(),
          accord.otherRecord().good(),
          accord.cost() + accord.temptation() > accord.benefit(),
          accord.remaining() <= NEARLY_OVER,
          accord.mind(),
          accord.otherStatement());
    }
  }

  /** A decision with what came with it. */
  private record Decision<T>(T made, Statement said, String why) {}

  @Override
  public Move negotiate(Talks talks) {
    return decided(
        talks,
        conversation.text().talks(talks),
        answer -> LlmAnswers.move(answer, conversation.choices(), talks.offer() != null),
        Move.WALK_OUT);
  }

  @Override
  public Conduct conduct(Accord accord) {
    Signs signs = Signs.of(accord);
    if (accord.age() == 0 || !signs.equals(asked)) {
      asked = signs;
      boolean escapable = accord.outcome().terms().hasEscape();
      Conduct decided =
          decided(
              accord,
              conversation.text().accord(accord),
              answer -> LlmAnswers.conduct(answer, escapable),
              Conduct.comply());
      policy = repeated(decided);
      return decided;
    }
    return policy;
  }

  /** What it goes on doing: an escape and a request for talks are for one round. */
  private static Conduct repeated(Conduct decided) {
    Conduct again =
        decided.kind() == Conduct.Kind.KEEP
            ? Conduct.breach(decided.shortfall())
            : Conduct.comply();
    return decided.sanctions() ? again.andSanction() : again;
  }

  @Override
  public Statement speak(Situation situation) {
    Statement said = statement;
    statement = Statement.SILENCE;
    return said;
  }

  private <T> T decided(
      Situation situation, String position, Function<JsonNode, T> reader, T fallback) {
    Optional<Decision<T>> decision =
        conversation.decide(
            situation,
            position,
            answer ->
                new Decision<>(
                    reader.apply(answer), LlmAnswers.statement(answer), LlmAnswers.reason(answer)));
    if (decision.isEmpty()) {
      brief.note(
          PortableText.format(
              "The model's answer was not allowed twice, so its side %s. The last was: %s",
              word(fallback), PortableText.line(conversation.wrong(), LONGEST_NOTE)));
      return fallback;
    }
    if (decision.get().said() != Statement.SILENCE) {
      statement = decision.get().said();
    }
    if (!decision.get().why().isEmpty()) {
      brief.note(decision.get().why());
    }
    return decision.get().made();
  }

  private static String word(Object fallback) {
    return fallback == Move.WALK_OUT ? "walks out" : "complies";
  }
}
