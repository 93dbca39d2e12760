package org.servanda.tournaments.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;

/** Means of a few measures over matches. */
final class Means {
  private int matches;
  private int proven;
  private int wars;
  private double durability;

  void add(MatchResult result) {
    matches++;
    durability += result.durability();
    wars += result.war() ? 1 : 0;
    for (AgreementResult agreement : result.agreements()) {
      proven += agreement.provenA() + agreement.provenB();
    }
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("matches", matches);
    told.put("durability", durability / matches);
    told.put("proven", (double) proven / matches);
    told.put("war", (double) wars / matches);
    return told;
  }
}
