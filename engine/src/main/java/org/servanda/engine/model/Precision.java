package org.servanda.engine.model;

import java.util.List;

/**
 * How exactly an agreement is worded.
 *
 * @param name what it is called
 * @param arguable share of the obligations whose breach hides in the wording and can never be
 *     proven, φ
 * @param falseAlarm probability per round that full compliance looks suspect, m
 * @param draftingFailure probability that an accepted deal fails in drafting, β
 */
public record Precision(
    String name,
    @Range(value = "share that can never be proven", max = .999) double arguable,
    @Range(value = "probability per round of a false alarm", max = 1) double falseAlarm,
    @Range(value = "probability that drafting fails", max = 1) double draftingFailure) {

  /** Easy to agree on, but open to dispute. */
  public static final Precision VAGUE = new Precision("vague", .50, .04, 0);

  /** Precise in part. */
  public static final Precision MIXED = new Precision("mixed", .25, .02, .05);

  /** Hard to draft, but hard to dispute. */
  public static final Precision PRECISE = new Precision("precise", .05, .01, .12);

  /** The three levels of the model, vaguest first. */
  public static final List<Precision> STANDARD = List.of(VAGUE, MIXED, PRECISE);

  public Precision {
    RangeChecks.name("A precision level", name);
    RangeChecks.check(Precision.class, name, arguable, falseAlarm, draftingFailure);
  }
}
