package org.servanda.reports.explain;

import java.util.List;

/**
 * The observed behaviour of an entrant over all its matches.
 *
 * @param name the entrant
 * @param firstToBreach share of its agreements in which it committed the first serious breach
 * @param provocability share of rounds after a proven breach of the other in which it breached,
 *     sanctioned or left; NaN if never provoked
 * @param forgiveness share of rounds in which it stopped answering when it could; NaN if it never
 *     answered
 * @param shareClaimed mean share of the gains at signature; NaN if there were none
 * @param verificationAsked mean place of the verification in its first offers, from 0 for the
 *     weakest on the menu to 1; NaN if it made none
 * @param honesty share of its promises not broken within a year; NaN if it made none
 * @param renegotiation requests for new talks per year in force; NaN if never in force
 */
public record BehaviourProfile(
    String name,
    double firstToBreach,
    double provocability,
    double forgiveness,
    double shareClaimed,
    double verificationAsked,
    double honesty,
    double renegotiation) {

  /** The names of the traits, in the order of {@link #traits}. */
  public static final List<String> NAMES =
      List.of(
          "first to breach",
          "provocability",
          "forgiveness",
          "share claimed",
          "verification asked",
          "honesty",
          "renegotiation");

  /** All traits, in order. */
  public List<Double> traits() {
    return List.of(
        firstToBreach,
        provocability,
        forgiveness,
        shareClaimed,
        verificationAsked,
        honesty,
        renegotiation);
  }
}
