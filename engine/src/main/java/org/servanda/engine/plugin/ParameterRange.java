package org.servanda.engine.plugin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;

/**
 * The values of a parameter among which the best is searched for.
 *
 * @param parameter the parameter, as its strategy declares it
 * @param from the least value
 * @param to the greatest value, above the least
 * @param choices the values, ascending, if only some are allowed; empty if the parameter's kind
 *     decides
 */
public record ParameterRange(Parameter parameter, double from, double to, List<Double> choices) {
  /** A real range has about so many values: fine enough, and short to write. */
  private static final int STEPS = 1000;

  /**
   * A range.
   *
   * @throws PluginException if it is empty
   */
  public ParameterRange {
    choices = List.copyOf(choices);
    if (!(from < to)) {
      throw new PluginException(
          PortableText.format(
              "The range %s..%s of '%s' is empty: its end must be above its start",
              Parameter.text(from), Parameter.text(to), parameter.name()));
    }
  }

  /** The number of values. */
  public long count() {
    if (!choices.isEmpty()) {
      return choices.size();
    }
    return parameter.kind() == Parameter.Kind.WHOLE
        ? (long) (to - from) + 1
        : (long) PortableMath.rint((to - from) / grain()) + 1;
  }

  /**
   * The value at a place between the ends.
   *
   * @param place from 0, the least value, to 1, the greatest
   */
  public double value(double place) {
    int index = (int) Math.min(count() - 1, (long) (place * count()));
    return at(index);
  }

  /** A value by its number, from 0; real ones are rounded so that they can be typed. */
  public double at(long index) {
    if (!choices.isEmpty()) {
      return choices.get((int) index);
    }
    if (parameter.kind() == Parameter.Kind.WHOLE) {
      return from + index;
    }
    double exact = from + (to - from) * index / (count() - 1);
    double rounded =
        BigDecimal.valueOf(exact).setScale(decimals(), RoundingMode.HALF_EVEN).doubleValue();
    return Math.max(from, Math.min(to, rounded));
  }

  /** The place of a value, from 0 to 1; the nearest one's if the range does not have it. */
  public double place(double value) {
    long best = 0;
    for (long i = 1; i < count(); i++) {
      if (Math.abs(at(i) - value) < Math.abs(at(best) - value)) {
        best = i;
      }
    }
    return (best + .5) / count();
  }

  private double grain() {
    return BigDecimal.ONE.movePointLeft(decimals()).doubleValue();
  }

  /** The fewest decimals with which the range has about so many values as it should. */
  private int decimals() {
    int decimals = 0;
    double grain = 1;
    while (grain * STEPS > to - from) {
      grain /= 10;
      decimals++;
    }
    return decimals;
  }
}
