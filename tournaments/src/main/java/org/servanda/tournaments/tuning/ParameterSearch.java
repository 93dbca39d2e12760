package org.servanda.tournaments.tuning;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.GaussianMutator;
import io.jenetics.Genotype;
import io.jenetics.LineCrossover;
import io.jenetics.Mutator;
import io.jenetics.TournamentSelector;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionInit;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * An evolutionary search in the unit cube for one objective or the Pareto front of several: NSGA-II
 * (Deb, Pratap, Agarwal and Meyarivan 2002), which with one objective keeps the best. It runs in
 * the calling thread and draws from one generator, so that a search is a function of its start, its
 * generator and the objectives.
 */
final class ParameterSearch {
  private static final int POPULATION = 12;

  /** Beyond so many generations, a search that asks for nothing new has ended. */
  private static final int LONGEST = 10_000;

  private final double[] start;
  private final Function<double[], double[]> objectives;
  private final BooleanSupplier enough;

  /**
   * A search.
   *
   * @param start the point it begins with, each coordinate from 0 to 1
   * @param objectives of a point; all are to be great
   * @param enough whether to stop
   */
  ParameterSearch(double[] start, Function<double[], double[]> objectives, BooleanSupplier enough) {
    this.start = start.clone();
    this.objectives = objectives;
    this.enough = enough;
  }

  /** Searches until there is enough. */
  void run(RandomGenerator random) {
    RandomRegistry.using(random, r -> evolve());
  }

  private void evolve() {
    Engine<DoubleGene, Vec<double[]>> engine =
        Engine.builder(this::fitness, Genotype.of(DoubleChromosome.of(0, 1, start.length)))
            .populationSize(POPULATION)
            .offspringSelector(new TournamentSelector<>(2))
            .survivorsSelector(NSGA2Selector.ofVec())
            .alterers(
                new UniformCrossover<>(.5),
                new LineCrossover<>(.5, .25),
                new GaussianMutator<>(.4),
                new Mutator<>(.1))
            .executor(Runnable::run)
            .build();
    engine.stream(EvolutionInit.of(ISeq.of(List.of(Genotype.of(chromosome(start)))), 1))
        .limit(LONGEST)
        .takeWhile(generation -> !enough.getAsBoolean())
        .forEach(generation -> {});
  }

  private static DoubleChromosome chromosome(double[] point) {
    return DoubleChromosome.of(
        Arrays.stream(point)
            .mapToObj(place -> DoubleGene.of(place, 0, 1))
            .toArray(DoubleGene[]::new));
  }

  private Vec<double[]> fitness(Genotype<DoubleGene> genotype) {
    double[] point = new double[start.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = genotype.chromosome().get(i).allele();
    }
    return Vec.of(objectives.apply(point));
  }
}
