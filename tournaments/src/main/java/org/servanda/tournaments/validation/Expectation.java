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
import org.servanda.reports.validity.Fact;
import org.servanda.tournaments.io.BadInputException;

/**
 * What an experiment is expected to show: that a statistic summed over some conditions is more than
 * summed over others, beyond doubt (the 95 % interval of the difference excludes 0).
 *
 * @param says in words
 * @param statistic which one, such as {@code honoured-life}
 * @param more the conditions in which it is to be more; if it is compared with a number, the
 *     matches of all of them are taken as one, and {@code all} stands for every condition
 * @param less the conditions in which it is to be less; empty to compare with a number
 * @param above the number it is to be above, if {@code less} is empty
 * @param below the number it is to be below, if {@code less} is empty
 * @param sign what the difference is to be: {@code positive}; {@code none} where nothing must show;
 *     {@code not-positive} where no gain must show
 */
record Expectation(
    String says,
    String statistic,
    List<String> more,
    List<String> less,
    @Nullable Double above,
    @Nullable Double below,
    String sign) {

  Expectation {
    more = List.copyOf(more);
    less = List.copyOf(less);
  }

  /** What was found, held against what was expected. */
  Fact.Line test(Map<String, ConditionTally> settings) {
    Estimate found = difference(settings);
    boolean holds =
        switch (sign) {
          case "positive" -> found.low() > 0;
          case "none" -> found.low() <= 0 && found.high() >= 0;
          case "not-positive" -> found.low() <= 0;
          default ->
              throw new BadInputException(
                  PortableText.format(
                      "A sign is '%s', but must be positive, none or not-positive", sign));
        };
    return new Fact.Line(says, Experiments.statistic(statistic).unit(), shown(found), holds);
  }

  /** Compared with a number, what is shown is the value itself. */
  private Estimate shown(Estimate found) {
    if (above != null) {
      return new Estimate(found.value() + above, found.low() + above, found.high() + above);
    }
    if (below != null) {
      return new Estimate(below - found.value(), below - found.high(), below - found.low());
    }
    return found;
  }

  private Estimate difference(Map<String, ConditionTally> settings) {
    ContrastStatistic measured = Experiments.statistic(statistic);
    if (above != null) {
      return Contrast.against(measured, setting(settings), above, 1);
    }
    if (below != null) {
      return Contrast.against(measured, setting(settings), below, -1);
    }
    List<Contrast.Part> parts = new ArrayList<>();
    more.forEach(name -> parts.add(new Contrast.Part(of(settings, name), 1)));
    less.forEach(name -> parts.add(new Contrast.Part(of(settings, name), -1)));
    return Contrast.of(measured, parts);
  }

  private ConditionTally setting(Map<String, ConditionTally> settings) {
    return more.equals(List.of("all"))
        ? ConditionTally.pooled(List.copyOf(settings.values()))
        : ConditionTally.pooled(more.stream().map(name -> of(settings, name)).toList());
  }

  private static ConditionTally of(Map<String, ConditionTally> settings, String name) {
    ConditionTally found = settings.get(name);
    if (found == null) {
      throw new BadInputException(
          PortableText.format(
              "There is no condition '%s'; there are %s",
              name, String.join(", ", settings.keySet())));
    }
    return found;
  }
}
