package org.servanda.engine.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableMathTest {
  /** Of each of four functions: ten million in all. */
  private static final int SAMPLES = 2_500_000;

  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    2,
    -2,
    3,
    -3,
    .5,
    -.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    0x1p52 + 1,
    -0x1p52 - 1,
    0x1p53,
    -0x1p53,
    0x1p53 + 2,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    1e300,
    -1e300,
    1e-300,
    709.782712893384,
    709.7827128933841,
    -745.1332191019411,
    -745.1332191019412,
    -708.4,
    44,
    -44
  };

  private final PortableRandom random = PortableRandom.of(2018);

  private double within(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** Any size as likely as any other. */
  private double sized(double from, double to) {
    return StrictMath.exp(within(StrictMath.log(from), StrictMath.log(to)));
  }

  private double anyBits() {
    return Double.longBitsToDouble(random.nextLong());
  }

  /** Equal, or the next double above or below; NaN for NaN, and zeros of the same sign. */
  private static boolean close(double one, double other) {
    return Double.compare(one, other) == 0
        || one == Math.nextUp(other)
        || one == Math.nextDown(other);
  }

  private static void agree(DoubleUnaryOperator ours, DoubleUnaryOperator strict, double x) {
    double y = ours.applyAsDouble(x);
    if (!close(y, strict.applyAsDouble(x))) {
      assertThat(y).as("at " + x).isEqualTo(strict.applyAsDouble(x));
    }
  }

  private static void agree(
      DoubleBinaryOperator ours, DoubleBinaryOperator strict, double x, double y) {
    agree(a -> ours.applyAsDouble(a, y), a -> strict.applyAsDouble(a, y), x);
  }

  @Test
  void exp_is_within_an_ulp_of_the_strict_one() {
    for (int i = 0; i < SAMPLES / 2; i++) {
      agree(PortableMath::exp, StrictMath::exp, within(-746, 710));
      agree(PortableMath::exp, StrictMath::exp, i % 2 == 0 ? anyBits() : within(-2, 2));
    }
  }

  @Test
  void expm1_is_within_an_ulp_of_the_strict_one() {
    for (int i = 0; i < SAMPLES / 2; i++) {
      agree(PortableMath::expm1, StrictMath::expm1, within(-50, 710));
      agree(PortableMath::expm1, StrictMath::expm1, i % 2 == 0 ? anyBits() : within(-1, 1));
    }
  }

  @Test
  void log_is_within_an_ulp_of_the_strict_one() {
    for (int i = 0; i < SAMPLES / 2; i++) {
      agree(PortableMath::log, StrictMath::log, Math.abs(anyBits()));
      agree(PortableMath::log, StrictMath::log, i % 2 == 0 ? within(.5, 2) : within(.99, 1.01));
    }
  }

  @Test
  void pow_is_within_an_ulp_of_the_strict_one() {
    for (int i = 0; i < SAMPLES / 3; i++) {
      double x = Math.abs(anyBits());
      double most = 745 / Math.abs(StrictMath.log(x));
      agree(PortableMath::pow, StrictMath::pow, x, within(-most, most));
      agree(PortableMath::pow, StrictMath::pow, random.nextDouble(), within(0, 5));
      agree(PortableMath::pow, StrictMath::pow, within(.999, 1.001), within(-7e5, 7e5));
    }
  }

  @Test
  void special_values_overflow_and_underflow_are_as_java_says() {
    for (double x : SPECIAL) {
      agree(PortableMath::exp, StrictMath::exp, x);
      agree(PortableMath::expm1, StrictMath::expm1, x);
      agree(PortableMath::log, StrictMath::log, x);
      for (double y : SPECIAL) {
        agree(PortableMath::pow, StrictMath::pow, x, y);
      }
    }
    assertThat(PortableMath.exp(709.782712893384)).isFinite();
    assertThat(PortableMath.exp(709.7827128933841)).isInfinite();
    assertThat(PortableMath.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
    assertThat(PortableMath.exp(-745.1332191019412)).isZero();
  }

  /** The greatest distance from the true value, in ulps. */
  private static double error(
      DoubleUnaryOperator ours, DoubleFunction<ExactReference> truth, double... xs) {
    double greatest = 0;
    for (double x : xs) {
      greatest = Math.max(greatest, Math.abs(truth.apply(x).ulps(ours.applyAsDouble(x))));
    }
    return greatest;
  }

  private double[] many(double from, double to) {
    double[] xs = new double[5000];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = i % 2 == 0 || from < 0 ? within(from, to) : sized(from, to);
    }
    return xs;
  }

  @Test
  void results_are_within_half_an_ulp_and_a_hundredth_of_the_truth() {
    assertThat(error(PortableMath::exp, ExactReference::exp, many(-708, 709))).isBetween(.45, .51);
    assertThat(error(PortableMath::exp, ExactReference::exp, many(-1, 1))).isBetween(.45, .51);
    assertThat(error(PortableMath::expm1, ExactReference::expm1, many(-1, 1))).isBetween(.45, .51);
    assertThat(error(PortableMath::expm1, ExactReference::expm1, many(1e-20, .02)))
        .isBetween(.45, .51);
    assertThat(error(PortableMath::expm1, ExactReference::expm1, many(-44, 709)))
        .isBetween(.45, .51);
    assertThat(error(PortableMath::log, ExactReference::log, many(.98, 1.02))).isBetween(.45, .51);
    assertThat(error(PortableMath::log, ExactReference::log, many(1e-40, 1e300)))
        .isBetween(.45, .51);
  }

  @Test
  void subnormal_powers_of_e_are_within_three_quarters_of_an_ulp() {
    assertThat(error(PortableMath::exp, ExactReference::exp, many(-745, -708))).isBetween(.45, .76);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.9, .5, 1.0001, 1 + 0x1p-40, 3, 1e10, 1e-10, 1e300})
  void powers_are_within_half_an_ulp_and_a_hundredth_of_the_truth(double x) {
    double most = Math.min(705 / Math.abs(StrictMath.log(x)), 1e15);
    ExactReference log = ExactReference.log(x);
    for (double limit : new double[] {most, Math.min(most, 2)}) {
      assertThat(error(y -> PortableMath.pow(x, y), log::exponential, many(-limit, limit)))
          .isBetween(.45, .51);
    }
  }

  @Test
  void what_can_be_exact_is() {
    assertThat(PortableMath.exp(0)).isEqualTo(1);
    assertThat(PortableMath.expm1(-0.0)).isEqualTo(Double.valueOf(-0.0));
    assertThat(PortableMath.log(1)).isZero();
    for (int i = 0; i < 100_000; i++) {
      double x = within(0, 1000);
      assertThat(PortableMath.pow(x, 1)).isEqualTo(x);
      assertThat(PortableMath.pow(x, 2)).isEqualTo(x * x);
      assertThat(PortableMath.pow(x, .5)).isEqualTo(Math.sqrt(x));
      assertThat(PortableMath.pow(x, 0)).isEqualTo(1);
    }
    for (int k = -1074; k < 1024; k++) {
      assertThat(PortableMath.pow(2, k)).isEqualTo(Math.scalb(1.0, k));
    }
    for (int n = 1; n < 2000; n++) {
      double cube = (double) n * n * n;
      assertThat(PortableMath.pow(n, 3)).isEqualTo(cube);
      assertThat(PortableMath.pow(-n, 3)).isEqualTo(-cube);
      assertThat(PortableMath.pow(cube * n, .25)).isEqualTo(n);
    }
  }

  private static boolean rises(DoubleUnaryOperator function, double x) {
    return function.applyAsDouble(x) <= function.applyAsDouble(Math.nextUp(x));
  }

  @Test
  void neighbours_are_in_order() {
    for (int i = 0; i < 300_000; i++) {
      double x = within(-700, 700);
      double y = sized(1e-300, 1e300);
      double z = random.nextDouble();
      assertThat(rises(PortableMath::exp, x)).as("exp %s", x).isTrue();
      assertThat(rises(PortableMath::expm1, x / 700)).as("expm1 %s", x / 700).isTrue();
      assertThat(rises(PortableMath::log, y)).as("log %s", y).isTrue();
      assertThat(rises(a -> PortableMath.pow(a, .3), z)).as("pow %s, .3", z).isTrue();
      assertThat(rises(a -> PortableMath.pow(3, a), z)).as("pow 3, %s", z).isTrue();
    }
  }

  @Test
  void rint_breaks_ties_to_the_even_integer() {
    assertThat(PortableMath.rint(.5)).isEqualTo(0.0);
    assertThat(PortableMath.rint(1.5)).isEqualTo(2);
    assertThat(PortableMath.rint(2.5)).isEqualTo(2);
    assertThat(PortableMath.rint(-2.5)).isEqualTo(-2);
    assertThat(PortableMath.rint(-.5)).isEqualTo(Double.valueOf(-0.0));
    assertThat(PortableMath.rint(Math.nextDown(.5))).isEqualTo(0.0);
  }

  @Test
  void rint_is_the_strict_one_to_the_bit() {
    for (double x : SPECIAL) {
      // Boxed, so that NaN is NaN and zeros have signs.
      assertThat(PortableMath.rint(x)).isEqualTo(Double.valueOf(StrictMath.rint(x)));
    }
    for (int i = 0; i < 200_000; i++) {
      double x = i % 2 == 0 ? anyBits() : random.nextInt(-100, 100) / 2.0;
      assertThat(PortableMath.rint(x)).isEqualTo(Double.valueOf(StrictMath.rint(x)));
    }
  }

  @Test
  void a_sum_loses_nothing_to_what_cancels() {
    assertThat(PortableMath.sum()).isZero();
    assertThat(PortableMath.sum(1, 1e100, 1, -1e100)).isEqualTo(2);
    double[] tenths = new double[1_000_000];
    Arrays.fill(tenths, .1);
    assertThat(PortableMath.sum(tenths)).isEqualTo(100_000);
    assertThat(PortableMath.sum(1, Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(PortableMath.sum(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)).isNaN();
  }

  /** A host that disagrees in one of these bits plays other matches. */
  @Test
  void bits_are_the_same_on_every_host() {
    long hash = 0;
    for (int i = 0; i < 100_000; i++) {
      double x = random.nextDouble();
      double y = 5 * random.nextDouble();
      for (double value :
          new double[] {
            PortableMath.exp(y - 4),
            PortableMath.expm1(x),
            PortableMath.log(x),
            PortableMath.pow(x, y),
            PortableMath.pow(1 + y, x)
          }) {
        hash = 31 * hash + Double.doubleToRawLongBits(value);
      }
    }
    assertThat(hash).isEqualTo(-4155228472526653654L);
  }
}
