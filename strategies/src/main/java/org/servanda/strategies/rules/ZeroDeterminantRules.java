package org.servanda.strategies.rules;

import java.util.List;

/**
 * Memory-one rules that enforce a linear relation between both players' payoffs, whatever the other
 * does. Press and Dyson 2012.
 */
final class ZeroDeterminantRules {
  private ZeroDeterminantRules() {}

  static List<RuleStrategy> all() {
    return List.of(
        StochasticRules.vector(
            "zd-extort-2",
            "ZDExtort2",
            "Extorts twice the other's surplus over mutual defection.",
            RuleSources.STEWART_PLOTKIN,
            StochasticRules.after(0.8888888888888888, 0.5, 0.3333333333333333, 0.0)),
        StochasticRules.vector(
            "zd-extort-2v-2",
            "ZDExtort2v2",
            "Extorts twice the other's surplus, with other probabilities than zd-extort-2.",
            RuleSources.STEWART_PLOTKIN,
            StochasticRules.after(0.875, 0.4375, 0.375, 0.0)),
        StochasticRules.vector(
            "zd-extort-3",
            "ZDExtort3",
            "Extorts three times the other's surplus.",
            RuleSources.PRESS_DYSON,
            StochasticRules.after(0.8461538461538461, 0.5, 0.2692307692307692, 0.0)),
        StochasticRules.vector(
            "zd-extort-4",
            "ZDExtort4",
            "Extorts four times the other's surplus.",
            RuleSources.STEWART_PLOTKIN,
            StochasticRules.after(0.6470588235294118, 0.0, 0.47058823529411764, 0.0)),
        StochasticRules.vector(
            "zd-extortion",
            "ZDExtortion",
            "Extorts five times the other's surplus.",
            RuleSources.PRESS_DYSON,
            StochasticRules.after(
                0.6399999999999999, 0.18000000000000005, 0.27999999999999997, 0.0)),
        StochasticRules.vector(
            "zdgtft2",
            "ZDGTFT2",
            "Generous: falls short of mutual cooperation by twice as much as the other.",
            RuleSources.STEWART_PLOTKIN,
            StochasticRules.after(1.0, 0.125, 1.0, 0.25)),
        StochasticRules.vector(
            "zd-gen-2",
            "ZDGen2",
            "Generous, with other probabilities than zdgtft2.",
            RuleSources.STEWART_PLOTKIN_GENEROUS,
            StochasticRules.after(1.0, 0.5625, 0.5, 0.125)),
        StochasticRules.vector(
            "zd-mischief",
            "ZDMischief",
            "Accepts a loss if the other loses more.",
            RuleSources.PRESS_DYSON,
            StochasticRules.after(0.8, 0.6, 0.1, 0.0)),
        StochasticRules.vector(
            "zd-set-2",
            "ZDSet2",
            "Sets the other's mean payoff to two per turn, whatever the other does.",
            RuleSources.PRESS_DYSON,
            StochasticRules.after(0.75, 0.25, 0.5, 0.25)));
  }
}
