package org.servanda.engine.random;

import java.util.function.LongSupplier;
import org.servanda.engine.portable.PortableMath;

/**
 * The standard normal distribution by the ziggurat method of Marsaglia and Tsang (2000), in the
 * form of Doornik (2005, ZIGNOR), with 128 layers. Its tables are made by {@link PortableMath}, so
 * that every machine draws the same bits.
 */
final class ZigguratNormal {
  private static final int LAYERS = 128;
  private static final double TAIL = 3.442619855899;
  private static final double AREA = 9.91256303526217e-3;
  private static final double[] EDGE = new double[LAYERS + 1];
  private static final double[] RATIO = new double[LAYERS];

  static {
    double density = PortableMath.exp(-.5 * TAIL * TAIL);
    EDGE[0] = AREA / density;
    EDGE[1] = TAIL;
    EDGE[LAYERS] = 0;
    for (int i = 2; i < LAYERS; i++) {
      EDGE[i] = Math.sqrt(-2 * PortableMath.log(AREA / EDGE[i - 1] + density));
      density = PortableMath.exp(-.5 * EDGE[i] * EDGE[i]);
    }
    for (int i = 0; i < LAYERS; i++) {
      RATIO[i] = EDGE[i + 1] / EDGE[i];
    }
  }

  private ZigguratNormal() {}

  /** A draw from the given bits alone, or NaN if they do not suffice (in about 1 of 80 draws). */
  static double quick(long bits) {
    double u = 2 * BitMixer.unit(bits) - 1;
    int layer = (int) (bits & (LAYERS - 1));
    return Math.abs(u) < RATIO[layer] ? u * EDGE[layer] : Double.NaN;
  }

  /** A draw from the given bits, and from more if these do not suffice. */
  static double draw(long first, LongSupplier more) {
    long bits = first;
    while (true) {
      double u = 2 * BitMixer.unit(bits) - 1;
      int layer = (int) (bits & (LAYERS - 1));
      if (Math.abs(u) < RATIO[layer]) {
        return u * EDGE[layer];
      }
      if (layer == 0) {
        return tail(u < 0, more);
      }
      double x = u * EDGE[layer];
      double f0 = PortableMath.exp(-.5 * (EDGE[layer] * EDGE[layer] - x * x));
      double f1 = PortableMath.exp(-.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
      if (f1 + BitMixer.unit(more.getAsLong()) * (f0 - f1) < 1) {
        return x;
      }
      bits = more.getAsLong();
    }
  }

  private static double tail(boolean negative, LongSupplier more) {
    while (true) {
      double x = PortableMath.log(1 - BitMixer.unit(more.getAsLong())) / TAIL;
      double y = PortableMath.log(1 - BitMixer.unit(more.getAsLong()));
      if (-2 * y >= x * x) {
        return negative ? x - TAIL : TAIL - x;
      }
    }
  }
}
