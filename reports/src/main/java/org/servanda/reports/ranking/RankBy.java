package org.servanda.reports.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;

/** What a report ranks by: durability unless another is chosen. */
public enum RankBy {
  /** Durability as partners choose. */
  DURABILITY("durability", RankingCriterion.DURABILITY),
  /** Own discounted payoff as partners choose. */
  PAYOFF("own payoff", RankingCriterion.PAYOFF),
  /** The least probability of war as partners choose. */
  SAFETY("safety from war (probability of war)", RankingCriterion.SAFETY),
  /** Own position among allies and rivals as partners choose. */
  POSITION("position", RankingCriterion.POSITION),
  /** Repeated games: the median over repetitions of the mean payoff a turn. */
  SCORE("median score a turn", null),
  /** Repeated games: the share of turns in which it cooperates. */
  COOPERATION("cooperating rating", null),
  /** Repeated games: the share of matches with the greater payoff. */
  WINS("share of matches won", null),
  /** Repeated games: the share of matches in which it cooperates as often as its partner. */
  GOOD_PARTNER("good-partner rating", null),
  /** Repeated games: cooperation with those who cooperate. */
  EIGENJESUS("eigenjesus rating", null),
  /** Repeated games: the same, and defection against those who defect. */
  EIGENMOSES("eigenmoses rating", null);

  private final String label;
  private final @Nullable RankingCriterion criterion;

  RankBy(String label, @Nullable RankingCriterion criterion) {
    this.label = label;
    this.criterion = criterion;
  }

  /** The name in words. */
  public String label() {
    return label;
  }

  /** The name by which it is chosen, such as {@code good-partner}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The criterion that any tournament has; null for those of repeated games. */
  public @Nullable RankingCriterion criterion() {
    return criterion;
  }

  /** Whether only repeated games can be ranked by it. */
  public boolean isClassical() {
    return criterion == null;
  }

  /**
   * What is chosen by a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static RankBy of(String key) {
    List<String> keys = Arrays.stream(values()).map(RankBy::key).toList();
    if (!keys.contains(key)) {
      throw new IllegalArgumentException(
          PortableText.format(
              "There is no ranking by '%s'.%s Rank by %s",
              key, NearestName.hint(key, keys), String.join(", ", keys)));
    }
    return values()[keys.indexOf(key)];
  }
}
