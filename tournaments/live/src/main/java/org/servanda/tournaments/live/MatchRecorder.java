package org.servanda.tournaments.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.reports.chronicle.Chronicle;

/**
 * Records what the page shows of a match: the chronicle, and a line of figures for each quarter.
 */
final class MatchRecorder implements MatchListener {

  private final Scenario scenario;
  private final Chronicle chronicle;
  private final List<Double> tension = new ArrayList<>();
  private final List<Double> payoffA = new ArrayList<>();
  private final List<Double> payoffB = new ArrayList<>();
  private final StringBuilder conductA = new StringBuilder();
  private final StringBuilder conductB = new StringBuilder();
  private final List<Deal> deals = new ArrayList<>();

  MatchRecorder(Scenario scenario) {
    this.scenario = scenario;
    this.chronicle = new Chronicle(scenario, Integer.MAX_VALUE);
  }

  @Override
  public void onEvent(MatchEvent event) {
    chronicle.onEvent(event);
    if (event instanceof MatchEvent.RoundEnded ended) {
      tension.add(rounded(ended.tension()));
      payoffA.add(rounded(ended.payoffA()));
      payoffB.add(rounded(ended.payoffB()));
      fill(conductA);
      fill(conductB);
    } else if (event instanceof MatchEvent.Conducted conducted) {
      (conducted.by() == Seat.A ? conductA : conductB).append(sign(conducted));
    } else if (event instanceof MatchEvent.Signed signed) {
      deals.add(new Deal(scenario, signed.round(), signed.outcome()));
    } else if (event instanceof MatchEvent.TalksFailed) {
      deals.removeIf(deal -> !deal.entered());
    } else if (event instanceof MatchEvent.Entered entered) {
      enter(entered);
    } else if (event instanceof MatchEvent.Ended ended) {
      deals.stream().filter(Deal::inForce).forEach(deal -> deal.end(ended));
    }
  }

  /** A point stands for a quarter in which a side had nothing to keep. */
  private void fill(StringBuilder conduct) {
    while (conduct.length() < tension.size()) {
      conduct.append('.');
    }
  }

  /** Kept, shaded, broken or left; a capital letter where a breach is proven. */
  private static char sign(MatchEvent.Conducted conducted) {
    Conduct.Kind kind = conducted.conduct().kind();
    boolean left = kind == Conduct.Kind.WITHDRAW || kind == Conduct.Kind.ESCAPE;
    double shortfall = conducted.shortfall();
    char sign = left ? 'w' : shortfall >= Conduct.SERIOUS ? 'b' : shortfall > 0 ? 's' : 'k';
    return conducted.signal() == Signal.PROVEN ? Character.toUpperCase(sign) : sign;
  }

  private void enter(MatchEvent.Entered entered) {
    Deal deal = deals.isEmpty() ? null : deals.get(deals.size() - 1);
    if (deal == null || deal.entered()) {
      deal = new Deal(scenario, entered.round(), entered.outcome());
      deals.add(deal);
    }
    deal.enter(entered.round());
  }

  /** The match so far. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("a", scenario.a().name());
    told.put("b", scenario.b().name());
    told.put("horizon", scenario.world().rounds());
    told.put("tension", tension);
    told.put("payoffA", payoffA);
    told.put("payoffB", payoffB);
    told.put("conductA", conductA.toString());
    told.put("conductB", conductB.toString());
    told.put("deals", deals.stream().map(Deal::told).toList());
    told.put("entries", chronicle.entries().stream().map(MatchRecorder::entry).toList());
    return told;
  }

  /** The whole match. */
  Map<String, Object> told(MatchResult result) {
    Map<String, Object> told = told();
    told.put("durability", result.durability());
    told.put("keptGains", result.keptGains());
    told.put("danger", result.danger());
    told.put("war", result.war());
    told.put("summary", chronicle.summary(result));
    told.put("sideA", side(result, Seat.A));
    told.put("sideB", side(result, Seat.B));
    return told;
  }

  /** What a side gained and did. */
  private static Map<String, Object> side(MatchResult result, Seat seat) {
    SeatResult side = result.side(seat);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("payoff", rounded(side.payoff()));
    told.put("breaches", side.breaches());
    told.put(
        "proven",
        result.agreements().stream()
            .mapToInt(one -> seat == Seat.A ? one.provenA() : one.provenB())
            .sum());
    told.put("withdrawals", side.withdrawals());
    told.put("statements", side.statements());
    told.put("lies", side.lies());
    return told;
  }

  private static Map<String, @Nullable Object> entry(Chronicle.Entry entry) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("round", entry.round());
    told.put("text", entry.text());
    return told;
  }

  private static double rounded(double value) {
    return PortableMath.rint(1000 * value) / 1000;
  }
}
