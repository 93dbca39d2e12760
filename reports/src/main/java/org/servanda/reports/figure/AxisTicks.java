package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;

/** The ticks of an axis. */
public final class AxisTicks {
  private static final int ABOUT = 6;
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double[] LOG_STEPS = {1, 1.5, 2, 3, 5, 7};

  private AxisTicks() {}

  /** The ticks within an axis, rising; none on an axis of names. */
  public static List<Double> of(Plot.Axis axis) {
    return switch (axis.scale()) {
      case NAMES -> List.of();
      case LOG -> log(axis);
      case LINEAR -> linear(axis);
    };
  }

  private static List<Double> linear(Plot.Axis axis) {
    double rough = (axis.to() - axis.from()) / ABOUT;
    if (!(rough > 0)) {
      return List.of(axis.from());
    }
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = STEPS[i] * power >= rough ? STEPS[i] * power : step;
    }
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(axis.from() / step - 1e-9); i * step <= axis.to() + 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static List<Double> log(Plot.Axis axis) {
    List<Double> ticks = new ArrayList<>();
    for (double power = 1e-6; power <= 1e6; power *= 10) {
      for (double step : LOG_STEPS) {
        double tick = step * power;
        if (tick >= axis.from() * .999 && tick <= axis.to() * 1.001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** The position of a value on an axis, from 0 to 1, limited to its ends. */
  public static double share(Plot.Axis axis, double value) {
    double share =
        axis.scale() == Plot.Scale.LOG
            ? Math.log(value / axis.from()) / Math.log(axis.to() / axis.from())
            : (value - axis.from()) / (axis.to() - axis.from());
    return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
  }

  /** A number with at most four decimals and no trailing zeros. */
  public static String label(double value) {
    String text = PortableText.format("%.4f", value + 0.0);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
