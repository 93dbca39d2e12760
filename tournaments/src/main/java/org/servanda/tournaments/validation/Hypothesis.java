package org.servanda.tournaments.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.contrast.Contrast;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.validity.Replication;
import org.servanda.tournaments.io.BadInputException;

/**
 * What an experiment is expected to show: a statistic summed over some conditions is greater than
 * the same statistic summed over others, by at least a bar, and the 95 % interval of the difference
 * excludes 0.
 *
 * @param says the hypothesis in words
 * @param statistic its key, such as {@code honoured-life}
 * @param more the conditions in which the statistic should be greater; if it is compared with a
 *     number, their matches are pooled, and {@code all} means every condition
 * @param less the conditions in which it should be smaller; empty to compare with a number
 * @param above the number it should exceed, if {@code less} is empty
 * @param below the number it should stay below, if {@code less} is empty
 * @param sign the expected sign of the difference: {@code positive}; {@code none} if no difference
 *     may show; {@code not-positive} if no gain may show
 * @param bar the least effect that counts if the sign is positive; by default half a year, or .02
 *     of a share, a rate or a shape
 * @param built whether the sign follows from how the model is built
 */
record Hypothesis(
    String says,
    String statistic,
    List<String> more,
    List<String> less,
    @Nullable Double above,
    @Nullable Double below,
    String sign,
    @Nullable Double bar,
    boolean built) {
  private static final double YEARS = .5;
  private static final double SHARE = .02;

  Hypothesis {
    more = List.copyOf(more);
    less = List.copyOf(less);
  }

  /** The unit of the statistic. */
  String unit() {
    return Experiments.statistic(statistic).unit();
  }

  /** The least effect that counts; 0 if none is expected. */
  double leastEffect() {
    if (!sign.equals("positive")) {
      return 0;
    }
    return bar != null ? bar : unit().equals("years") ? YEARS : SHARE;
  }

  /**
   * Tests the hypothesis with several seeds.
   *
   * @param seeds with each seed, the sums of all conditions by name
   */
  Replication test(List<Map<String, ConditionTally>> seeds) {
    List<Estimate> found = seeds.stream().map(this::difference).toList();
    int shown = (int) found.stream().filter(this::isShown).count();
    return new Replication(found.stream().map(this::displayed).toList(), shown);
  }

  private boolean isShown(Estimate found) {
    return switch (sign) {
      case "positive" -> found.low() > 0 && found.value() >= leastEffect();
      case "none" -> found.low() <= 0 && found.high() >= 0;
      case "not-positive" -> found.low() <= 0;
      default ->
          throw new BadInputException(
              PortableText.format(
                  "The sign '%s' is unknown; it must be positive, none or not-positive", sign));
    };
  }

  /** The estimate to show: the difference, or the value itself if it is compared with a number. */
  private Estimate displayed(Estimate found) {
    if (above != null) {
      return new Estimate(found.value() + above, found.low() + above, found.high() + above);
    }
    if (below != null) {
      return new Estimate(below - found.value(), below - found.high(), below - found.low());
    }
    return found;
  }

  private Estimate difference(Map<String, ConditionTally> conditions) {
    ContrastStatistic measured = Experiments.statistic(statistic);
    if (above != null) {
      return Contrast.against(measured, condition(conditions), above, 1);
    }
    if (below != null) {
      return Contrast.against(measured, condition(conditions), below, -1);
    }
    List<Contrast.Part> parts = new ArrayList<>();
    more.forEach(name -> parts.add(new Contrast.Part(of(conditions, name), 1)));
    less.forEach(name -> parts.add(new Contrast.Part(of(conditions, name), -1)));
    return Contrast.of(measured, parts);
  }

  private ConditionTally condition(Map<String, ConditionTally> conditions) {
    return more.equals(List.of("all"))
        ? ConditionTally.pooled(List.copyOf(conditions.values()))
        : ConditionTally.pooled(more.stream().map(name -> of(conditions, name)).toList());
  }

  private static ConditionTally of(Map<String, ConditionTally> conditions, String name) {
    ConditionTally found = conditions.get(name);
    if (found == null) {
      throw new BadInputException(
          PortableText.format(
              "There is no condition '%s'; the conditions are %s",
              name, String.join(", ", conditions.keySet())));
    }
    return found;
  }
}
