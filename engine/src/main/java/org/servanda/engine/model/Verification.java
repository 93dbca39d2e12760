package org.servanda.engine.model;

import java.util.List;

/**
 * How closely compliance is watched.
 *
 * @param name what it is called
 * @param proof probability per round that a full breach of an issue of observability .5 is proven,
 *     D
 * @param cost payoff per round, multiplied by a party's secrecy
 * @param alarms multiplier of the false alarms of the wording
 */
public record Verification(
    String name,
    @Range(value = "probability per round of proving a full breach", max = 1) double proof,
    @Range(value = "payoff per round, times secrecy", max = 100) double cost,
    @Range(value = "multiplier of false alarms", max = 100) double alarms) {

  /** No verification; some breaches are found out nevertheless. */
  public static final Verification NONE = new Verification("none", .08, 0, 1);

  /** National technical means: satellites and signals. */
  public static final Verification TECHNICAL = new Verification("technical", .25, .01, 1);

  /** Inspectors of a third party, such as an international agency. */
  public static final Verification THIRD_PARTY = new Verification("third-party", .45, .03, 1);

  /** Inspectors anywhere at any time; they also clear up false alarms. */
  public static final Verification INTRUSIVE = new Verification("intrusive", .75, .08, .5);

  /** The four levels of the model, weakest first; proof per year .28, .68, .91 and .996. */
  public static final List<Verification> STANDARD =
      List.of(NONE, TECHNICAL, THIRD_PARTY, INTRUSIVE);

  public Verification {
    RangeChecks.name("A verification level", name);
    RangeChecks.check(Verification.class, name, proof, cost, alarms);
  }
}
