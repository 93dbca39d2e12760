package org.servanda.tournaments.remote.llm;

import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.reports.findings.ModelUse;
import org.servanda.tournaments.results.ModelUser;

/**
 * A strategy whose leaders ask a language model.
 *
 * @param settings what its file says
 * @param connection the model, or its transcript
 * @param description what is printed about it: the same live and in a replay
 */
record LlmStrategy(LlmSettings settings, LlmConnection connection, StrategyDescription description)
    implements ModelUser {

  static LlmStrategy of(LlmSettings settings, LlmConnection connection) {
    String portrait =
        PortableText.format(
            "Asks the language model %s. While it is recorded, results depend on the model; a"
                + " replay of its transcript has the same results always.",
            PortableText.line(settings.model(), 80));
    StrategyDescription description =
        StrategyDescription.of("language-model", portrait)
            .bargaining("One question to the model for each move; it may evaluate outcomes first.")
            .keeping(
                "One question when an agreement enters into force and whenever something has"
                    + " changed; in between it repeats its last answer.");
    return new LlmStrategy(settings, connection, description);
  }

  @Override
  public String id() {
    return settings.id();
  }

  @Override
  public ModelUse modelUse() {
    return connection.usage().modelUse();
  }

  @Override
  public Leader appoint(Brief brief) {
    return new LlmLeader(brief, new Conversation(settings, connection, brief));
  }
}
