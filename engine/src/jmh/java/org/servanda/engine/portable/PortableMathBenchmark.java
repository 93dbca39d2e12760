package org.servanda.engine.portable;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleBinaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call of an elementary function, ours beside Java's two, on arguments as matches have them:
 * exponents from −5 to 1, logarithms and powers of numbers in (0, 1).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PortableMathBenchmark.CALLS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PortableMathBenchmark {
  static final int CALLS = 1024;

  /** What is called; a fork sees one alone, so that the call is inlined. */
  public enum Called {
    EXP((x, y) -> PortableMath.exp(x), (x, y) -> StrictMath.exp(x), (x, y) -> Math.exp(x)),
    EXPM1((x, y) -> PortableMath.expm1(x), (x, y) -> StrictMath.expm1(x), (x, y) -> Math.expm1(x)),
    LOG((x, y) -> PortableMath.log(y), (x, y) -> StrictMath.log(y), (x, y) -> Math.log(y)),
    POW((x, y) -> PortableMath.pow(y, x), (x, y) -> StrictMath.pow(y, x), (x, y) -> Math.pow(y, x)),
    RINT((x, y) -> PortableMath.rint(x), (x, y) -> StrictMath.rint(x), (x, y) -> Math.rint(x));

    private final DoubleBinaryOperator portable;
    private final DoubleBinaryOperator strict;
    private final DoubleBinaryOperator java;

    Called(DoubleBinaryOperator portable, DoubleBinaryOperator strict, DoubleBinaryOperator java) {
      this.portable = portable;
      this.strict = strict;
      this.java = java;
    }
  }

  @Param private Called function = Called.EXP;

  private final double[] x = new double[CALLS];
  private final double[] y = new double[CALLS];

  /** Draws the arguments. */
  @Setup
  public void draw() {
    PortableRandom random = PortableRandom.of(1);
    for (int i = 0; i < CALLS; i++) {
      x[i] = random.nextDouble(-5, 1);
      y[i] = random.nextDouble();
    }
  }

  /** Ours. */
  @Benchmark
  public double portable() {
    return sum(function.portable);
  }

  /** The same on every JVM. */
  @Benchmark
  public double strict() {
    return sum(function.strict);
  }

  /** What the processor or the JVM has. */
  @Benchmark
  public double java() {
    return sum(function.java);
  }

  private double sum(DoubleBinaryOperator called) {
    double sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += called.applyAsDouble(x[i], y[i]);
    }
    return sum;
  }
}
