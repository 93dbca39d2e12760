package org.servanda.tournaments.wasm;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers in the block through which a leader sees, each a double of 8 bytes in this order. Yes
 * is 1 and no is 0; an outcome is its number, or −1 if there is none; values of an enumeration are
 * numbered from 0 as in Java.
 */
enum ViewField {
  SEAT("its seat: 0 for A, 1 for B"),
  SEED("64 bits for its own random numbers; 0 if it is described as deterministic"),
  OUTCOMES("the number of outcomes"),
  SUBSTANCES("the number of substances; an outcome is substance × terms + terms' place"),
  TERMS("the number of sets of terms"),
  ISSUES("the number of issues"),
  TABLED("whether the game block has the tables of all substances"),
  GAME_NUMBERS("the length of the game block, in doubles"),
  SETTLED("whether signing settles everything"),
  PREDECESSORS("leaders its party has had before it in this match"),
  HANDED_OVER("how many numbers stand at HANDOVER: left for it, or by it"),
  AT_START("its own outside option at the start, payoff per round"),
  AUDIENCE("strength of its domestic institutions"),
  SUCCESSION("its leader exits per year"),
  HAWKS("how much its legislature minds the other's gain"),
  BAR("payoff per round its legislature demands"),
  SECRECY("multiplier of its cost of being verified"),
  PRESTIGE("its payoff of a round of talks"),
  PATIENCE("its discount factor per year"),
  OTHER_AT_START("the other's outside option at the start"),
  OTHER_AUDIENCE("strength of the other's domestic institutions"),
  OTHER_SUCCESSION("the other's leader exits per year"),
  OTHER_HAWKS("how much the other's legislature minds its gain"),
  OTHER_BAR("payoff per round the other's legislature demands"),
  OTHER_SECRECY("multiplier of the other's cost of being verified"),
  OTHER_PRESTIGE("the other's payoff of a round of talks"),
  OTHER_PATIENCE("the other's discount factor per year"),
  EXCHANGES("the most moves talks can have"),
  COOLING_OFF("rounds without talks after failed ones"),
  FOG("standard deviation of the logarithm of an estimate of the other's values"),
  TEMPTATION_SPREAD("standard deviation of temptation, as a share of own cost"),
  SUSPICION("probability per round that an unproven full breach looks suspect"),
  COLLAPSE("rounds of mutual breach after which an agreement collapses; 0 for never"),
  EXCUSE("rounds for which a proven breach excuses a withdrawal"),
  DEFECTION("involuntary defections per year at the reference"),
  SANCTIONED("loss per round of the side that is sanctioned"),
  SANCTIONING("loss per round of the side that sanctions"),
  DIVIDEND("peace dividend per round in force"),
  MUTUAL_BREACH("extra payoff of mutual breach"),
  WAR_HAZARD("wars per year at no tension"),
  WAR_COST("payoff lost by each side in war"),
  FORGETTING("the share of the public record that remains after a round"),

  ROUND("the round, from 0; a quarter of a year each"),
  TENSION("tension, from 0 to 1"),
  OUTSIDE("its own outside option now, payoff per round"),
  OTHER_OUTSIDE("the other's outside option now"),
  MIND("the factor on its own costs"),
  TENURE("rounds since it took office"),
  IN_FORCE("the agreement in force"),
  SINCE_FAILURE("rounds since an agreement ended or talks failed"),
  LAST_TALKS("how talks last ended (TalksEnd)"),
  LAST_ENDING("why the last agreement ended (AgreementEnd)"),
  APPARENT_PAYOFF("what the last round was worth to it, as far as it can know"),
  KEPT("its public record: rounds kept, faded"),
  BROKEN("its proven breaches, faded"),
  WITHDRAWN("its withdrawals, faded"),
  LIES("its broken promises, faded"),
  GOOD("whether it is in good standing"),
  OTHER_KEPT("the other's public record: rounds kept, faded"),
  OTHER_BROKEN("the other's proven breaches, faded"),
  OTHER_WITHDRAWN("the other's withdrawals, faded"),
  OTHER_LIES("the other's broken promises, faded"),
  OTHER_GOOD("whether the other is in good standing"),
  OTHER_STATEMENT("the other's last statement (Statement); not when it takes office"),

  OCCASION("why talks are held (Occasion)"),
  OFFER("the other's standing offer"),
  OWN_OFFER("its own last offer in these talks"),
  EXCHANGE("moves made so far in these talks"),
  TIME("the share of time used, from 0 to 1"),
  RATIFICATION("the probability that both legislatures pass the standing offer; else 1"),

  OUTCOME("the agreement in force"),
  AGE("rounds in force so far"),
  REMAINING("rounds until it expires; 2147483647 if never"),
  LAST_SIGNAL("the signal on the other's conduct last round (Signal)"),
  OWN_SIGNAL("the signal on its own conduct last round (Signal)"),
  OWN_SHORTFALL("its own shortfall last round, as delivered"),
  SLIPPED("whether domestic politics forced that shortfall"),
  OTHER_SANCTIONED("whether the other sanctioned last round"),
  OTHER_ESCAPED("whether the other invoked the escape clause last round"),
  TEMPTATION("the extra cost of compliance this round"),
  COST("what its own obligations cost it per round now"),
  BENEFIT("what the other's obligations are worth to it per round"),
  BREAKING_COST("what an unexcused withdrawal would cost it"),
  EXCUSED("whether a proven breach of the other excuses a withdrawal"),
  PROOF_RATE("the probability per round that its full breach is proven"),
  OTHER_PROOF_RATE("the probability per round that the other's full breach is proven"),
  ARGUABLE("the share of obligations whose breach is never proven"),
  FALSE_ALARM("the probability per round that full compliance looks suspect"),

  SHORTFALL("written by the leader: the shortfall of a breach, from 0 to 1"),
  PARAMETER("the values of its parameters, in the order described", 100),
  HANDOVER("what its predecessor left for it; or written by the leader, for its successor", 256);

  /** The length of the block, in bytes. */
  static final int BLOCK_BYTES = (HANDOVER.place() + HANDOVER.size) * Double.BYTES;

  private final String meaning;
  private final int size;

  ViewField(String meaning) {
    this(meaning, 1);
  }

  ViewField(String meaning, int size) {
    this.meaning = meaning;
    this.size = size;
  }

  /** Its place in the block, in doubles. */
  int place() {
    return this == HANDOVER ? PARAMETER.ordinal() + PARAMETER.size : ordinal();
  }

  /** Its place in the block, in bytes. */
  int offset() {
    return place() * Double.BYTES;
  }

  int size() {
    return size;
  }

  String meaning() {
    return meaning;
  }

  static List<ViewField> all() {
    return Arrays.asList(values());
  }
}
