package org.servanda.reports.ranking;

import java.util.Arrays;
import org.servanda.reports.tally.Tally;

/**
 * What a ranking depends on besides the matches.
 *
 * @param choice how partners choose whom they meet
 * @param withoutChance whether nothing was drawn, so that one repetition is as good as many
 * @param neverAgreed matches in which both sides stay away from the table, one pair in each
 *     scenario, with the same repetitions; empty if that is not known, and own surplus with it
 * @param by what the report ranks by, besides durability
 */
public record RankingSettings(
    PartnerChoice choice, boolean withoutChance, Tally neverAgreed, RankBy by) {
  /** Ranked by durability alone. */
  public RankingSettings(PartnerChoice choice, boolean withoutChance, Tally neverAgreed) {
    this(choice, withoutChance, neverAgreed, RankBy.DURABILITY);
  }

  /** The headline's choice. */
  public static RankingSettings standard() {
    return of(PartnerChoice.HEADLINE);
  }

  /** A choice, with chance, and nothing known of matches without talks. */
  public static RankingSettings of(PartnerChoice choice) {
    return new RankingSettings(choice, false, new Tally());
  }

  /**
   * Whether choices can be estimated from these matches: not from one repetition if chance had a
   * part in it, because then noise would choose.
   */
  public boolean areChoicesKnown(ScoreTable scores) {
    return withoutChance || scores.blocks() > 1;
  }

  /** How partners choose in these matches: by lot if choices cannot be estimated in all of them. */
  public PartnerChoice choiceIn(ScoreTable... all) {
    return Arrays.stream(all).allMatch(this::areChoicesKnown) ? choice : PartnerChoice.LOT;
  }
}
