package org.servanda.tournaments.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.MoveCounts;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.result.TalksResult;
import org.servanda.engine.result.Tenure;
import org.servanda.engine.spi.Conduct;

/**
 * A hash over every bit of every event of a match and of its result. Two matches with the same hash
 * are taken to be the same, so that a match in a browser can be compared with one in a JVM.
 */
final class MatchHash implements MatchListener {
  private static final long PRIME = 0x100000001b3L;

  private long hash = 0xcbf29ce484222325L;

  @Override
  public void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.RoundEnded e) {
      add(16, e.round(), e.tension(), e.payoffA(), e.payoffB());
    } else if (event instanceof MatchEvent.Conducted e) {
      add(9, e.round(), e.by(), e.conduct(), e.shortfall(), e.slipped(), e.signal());
    } else if (event instanceof MatchEvent.Spoke e) {
      add(11, e.round(), e.by(), e.statement());
    } else if (event instanceof MatchEvent.Noted e) {
      add(18, e.round(), e.by(), e.note());
    } else if (!addTalks(event)) {
      addWorld(event);
    }
  }

  private boolean addTalks(MatchEvent event) {
    if (event instanceof MatchEvent.TalksBegan e) {
      add(1, e.round(), e.occasion(), e.opener());
    } else if (event instanceof MatchEvent.Offered e) {
      add(2, e.round(), e.exchange(), e.by(), e.offer(), e.gainA(), e.gainB());
    } else if (event instanceof MatchEvent.Accepted e) {
      add(3, e.round(), e.exchange(), e.by(), e.offer());
    } else if (event instanceof MatchEvent.TalksFailed e) {
      add(4, e.round(), e.why(), e.by());
    } else if (event instanceof MatchEvent.Confirmed e) {
      add(5, e.round(), e.outcome());
    } else if (event instanceof MatchEvent.Signed e) {
      add(6, e.round(), e.outcome(), e.sidedness());
    } else {
      return false;
    }
    return true;
  }

  private void addWorld(MatchEvent event) {
    if (event instanceof MatchEvent.Voted e) {
      add(7, e.round(), e.seat(), e.passed());
    } else if (event instanceof MatchEvent.Entered e) {
      add(8, e.round(), e.outcome());
    } else if (event instanceof MatchEvent.Ended e) {
      add(10, e.round(), e.outcome(), e.how(), e.by());
    } else if (event instanceof MatchEvent.Succeeded e) {
      add(12, e.round(), e.seat(), e.mind(), e.opposition());
    } else if (event instanceof MatchEvent.PowerJumped e) {
      add(13, e.round(), e.gainer());
    } else if (event instanceof MatchEvent.Crisis e) {
      add(14, e.round());
    } else if (event instanceof MatchEvent.War e) {
      add(15, e.round());
    } else if (event instanceof MatchEvent.Faulted e) {
      add(17, e.round(), e.fault());
    } else {
      throw new IllegalArgumentException("No hash for " + event.getClass().getName());
    }
  }

  /** The hash, with the result of the match, as 16 hexadecimal digits. */
  String with(MatchResult r) {
    add(r.horizon(), r.rounds(), r.a(), r.b(), r.talks(), r.agreements());
    add(r.durability(), r.keptGains(), r.danger(), r.war(), r.fault(), r.moves());
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private void add(@Nullable Object... parts) {
    for (Object part : parts) {
      addPart(part);
    }
  }

  private void addPart(@Nullable Object part) {
    if (part == null) {
      addBits(-1);
    } else if (part instanceof Double x) {
      addBits(Double.doubleToLongBits(x));
    } else if (part instanceof Integer n) {
      addBits(n);
    } else if (part instanceof Boolean yes) {
      addBits(yes ? 1 : 0);
    } else if (part instanceof Enum<?> constant) {
      addBits(constant.ordinal());
    } else if (part instanceof Outcome outcome) {
      addBits(outcome.index());
    } else if (part instanceof String text) {
      text.chars().forEach(this::addBits);
    } else if (part instanceof List<?> list) {
      addBits(list.size());
      list.forEach(this::addPart);
    } else {
      addRecord(part);
    }
  }

  private void addRecord(Object part) {
    if (part instanceof Conduct c) {
      add(c.kind(), c.shortfall(), c.sanctions(), c.renegotiates());
    } else if (part instanceof SeatResult s) {
      add(s.payoff(), s.position(), s.breaches(), s.slips(), s.withdrawals(), s.statements());
      add(s.lies(), s.leaders(), s.reputation(), s.behaviour());
    } else if (part instanceof AgreementResult a) {
      addAgreement(a);
    } else if (part instanceof TalksResult t) {
      add(t.held(), t.signed(), t.deadlocks(), t.walkOuts(), t.draftingFailures());
      add(t.rejections(), t.first());
    } else if (part instanceof Reputation r) {
      add(r.kept(), r.broken(), r.withdrawn(), r.lies(), r.good());
    } else if (part instanceof BehaviourCounts b) {
      add(b.promises(), b.requests(), b.provoked(), b.answered(), b.reconcilable());
      add(b.reconciled(), b.openings(), b.verificationAsked());
    } else if (part instanceof Tenure t) {
      add(t.seat(), t.holder(), t.from(), t.to(), t.proven());
    } else if (part instanceof MoveCounts m) {
      add(m.first(), m.successions());
    } else if (part instanceof Fault f) {
      // Its cause may name a line of code, which a browser does not know.
      add(f.seat(), f.round(), f.opposition());
    } else {
      throw new IllegalArgumentException(
          PortableText.format("No hash for %s", part.getClass().getName()));
    }
  }

  private void addAgreement(AgreementResult a) {
    add(a.outcome(), a.sidedness(), a.shareA(), a.depth(), a.signed(), a.start(), a.end());
    add(a.kept(), a.shortfallA(), a.shortfallB(), a.provenA(), a.provenB(), a.disputes());
    add(a.serious(), a.seriousBy(), a.ending(), a.endedBy(), a.exposureA(), a.exposureB());
    add(a.tenures());
  }

  private void addBits(long word) {
    hash = (hash ^ word) * PRIME;
    hash ^= hash >>> 29;
  }
}
