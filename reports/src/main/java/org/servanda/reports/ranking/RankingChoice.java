package org.servanda.reports.ranking;

/**
 * The choices of who reads a report: they change no match.
 *
 * @param partners how partners choose whom they meet
 * @param by what the report ranks by
 */
public record RankingChoice(PartnerChoice partners, RankBy by) {
  /** The headline: durability as partners choose. */
  public static final RankingChoice HEADLINE =
      new RankingChoice(PartnerChoice.HEADLINE, RankBy.DURABILITY);

  /** The same with other partners. */
  public RankingChoice with(PartnerChoice other) {
    return new RankingChoice(other, by);
  }

  /** The same with another ranking. */
  public RankingChoice with(RankBy other) {
    return new RankingChoice(partners, other);
  }
}
