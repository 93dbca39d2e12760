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
  private int signed;
  private double durability;
  private double danger;
  private double payoffA;
  private double payoffB;

  void add(MatchResult result) {
    matches++;
    signed += result.agreements().isEmpty() ? 0 : 1;
    durability += result.durability();
    danger += result.danger();
    payoffA += result.a().payoff();
    payoffB += result.b().payoff();
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
    told.put("signed", (double) signed / matches);
    told.put("danger", danger / matches);
    told.put("payoffA", payoffA / matches);
    told.put("payoffB", payoffB / matches);
    return told;
  }
}
