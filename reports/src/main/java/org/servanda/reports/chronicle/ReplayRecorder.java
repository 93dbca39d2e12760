package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Conduct;

/** Records a match for replay. */
public final class ReplayRecorder implements MatchListener {
  private static final int BINS = 240;
  private static final int SPREAD = 1 << 20;

  private final PreparedScenario stage;
  private final Chronicle chronicle;
  private final ContractRecorder contracts;
  private final List<Double> tension = new ArrayList<>();
  private final List<Replay.Band> bands = new ArrayList<>();
  private final List<Replay.Offer> offers = new ArrayList<>();
  private double worst;
  private boolean inForce;

  /** A recorder of one match of a scenario. */
  public ReplayRecorder(PreparedScenario stage) {
    this.stage = stage;
    this.chronicle = new Chronicle(stage.scenario(), Integer.MAX_VALUE, false);
    this.contracts = new ContractRecorder(stage.scenario());
  }

  @Override
  public void onEvent(MatchEvent event) {
    chronicle.onEvent(event);
    contracts.onEvent(event);
    if (event instanceof MatchEvent.Offered offered) {
      offers.add(
          new Replay.Offer(
              offered.round(),
              offered.by() == Seat.A ? "A" : "B",
              rounded(offered.gainA()),
              rounded(offered.gainB())));
    } else if (event instanceof MatchEvent.Conducted conducted) {
      inForce = true;
      worst = Math.max(worst, conducted.shortfall());
    } else if (event instanceof MatchEvent.RoundEnded ended) {
      tension.add(rounded(ended.tension()));
      if (inForce) {
        extend(ended.round());
      }
      inForce = false;
      worst = 0;
    }
  }

  private void extend(int round) {
    String how = worst >= Conduct.SERIOUS ? "broken" : worst > 0 ? "shaded" : "kept";
    Replay.Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
    if (last != null && last.to() == round && last.how().equals(how)) {
      bands.set(bands.size() - 1, new Replay.Band(last.from(), round + 1, how));
    } else {
      bands.add(new Replay.Band(round, round + 1, how));
    }
  }

  /**
   * The recorded match.
   *
   * @param a the entrant at seat A
   * @param b the entrant at seat B
   * @param frontier the frontier of the scenario, see {@link #frontier}
   */
  public Replay replay(String a, String b, List<Replay.Gains> frontier) {
    Replay.Gains nash = new Replay.Gains(0, 0);
    for (Replay.Gains gains : frontier) {
      boolean both = gains.a() > 0 && gains.b() > 0;
      nash = both && gains.a() * gains.b() > nash.a() * nash.b() ? gains : nash;
    }
    return new Replay(
        stage.scenario().id(),
        a,
        b,
        stage.scenario().a().name(),
        stage.scenario().b().name(),
        List.copyOf(tension),
        List.copyOf(bands),
        List.copyOf(offers),
        chronicle.entries(),
        frontier,
        nash,
        contracts.contracts(tension.size()));
  }

  /** The Pareto frontier of initial gains, in 240 steps along the gains of A. */
  public static List<Replay.Gains> frontier(PreparedScenario stage) {
    OutcomeSpace space = stage.space();
    long[] places = places(space);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (long i : places) {
      double gain = stage.values(Seat.A).gain(space.at(i));
      low = Math.min(low, gain);
      high = Math.max(high, gain);
    }
    Replay.@Nullable Gains[] best = new Replay.@Nullable Gains[BINS + 1];
    for (long i : places) {
      Outcome outcome = space.at(i);
      double a = stage.values(Seat.A).gain(outcome);
      double b = stage.values(Seat.B).gain(outcome);
      int bin = high > low ? (int) (BINS * (a - low) / (high - low)) : 0;
      Replay.Gains known = best[bin];
      if (known == null || b > known.b()) {
        best[bin] = new Replay.Gains(a, b);
      }
    }
    List<Replay.Gains> frontier = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (int bin = BINS; bin >= 0; bin--) {
      Replay.Gains known = best[bin];
      if (known != null && known.b() > most) {
        most = known.b();
        frontier.add(new Replay.Gains(rounded(known.a()), rounded(known.b())));
      }
    }
    return List.copyOf(frontier);
  }

  /** Indices of all outcomes, or of a sample spread evenly over a space too large for tables. */
  private static long[] places(OutcomeSpace space) {
    return space.isTabled()
        ? LongStream.range(0, space.size()).toArray()
        : OutcomeSearch.spread(space.size(), SPREAD).toArray();
  }

  private static double rounded(double value) {
    return Math.rint(1000 * value) / 1000;
  }
}
