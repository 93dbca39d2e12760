package acme.plugin;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** Takes what it is offered, and keeps its word. */
final class Modular implements Strategy {
  @Override
  public String id() {
    return "acme.modular";
  }

  @Override
  public Leader appoint(Brief brief) {
    return Leader.of(Modular::negotiate, accord -> Conduct.comply());
  }

  private static Move negotiate(Talks talks) {
    @Nullable Outcome offered = talks.offer();
    return offered == null ? Move.WALK_OUT : Move.ACCEPT;
  }
}
