package org.servanda.tournaments.remote.child;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.ComposedLeader;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;

/** Which optional decisions a leader takes itself, so that it need not be asked for the others. */
final class OptionalDecisions {
  /** Composed of the parts that a composed leader has unless it says otherwise. */
  private static final ComposedLeader PLAIN =
      Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());

  private OptionalDecisions() {}

  /** Those of table, speak and handover that may differ from what an ordinary leader does. */
  static List<String> of(Leader leader) {
    List<String> decisions = new ArrayList<>();
    if (leader instanceof ComposedLeader composed) {
      // Where the ordinary parts are not the same objects it is asked once too often, no more.
      add(decisions, "table", !composed.attendance().equals(PLAIN.attendance()));
      add(decisions, "speak", !composed.rhetoric().equals(PLAIN.rhetoric()));
      add(decisions, "handover", !composed.legacy().equals(PLAIN.legacy()));
    } else {
      add(decisions, "table", overrides(leader, "comesToTable"));
      add(decisions, "speak", overrides(leader, "speak"));
      add(decisions, "handover", overrides(leader, "handover"));
    }
    return decisions;
  }

  private static void add(List<String> decisions, String decision, boolean taken) {
    if (taken) {
      decisions.add(decision);
    }
  }

  private static boolean overrides(Leader leader, String method) {
    try {
      Class<?> declaring = leader.getClass().getMethod(method, Situation.class).getDeclaringClass();
      return declaring != Leader.class;
    } catch (NoSuchMethodException e) {
      return true;
    }
  }
}
