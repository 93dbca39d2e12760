package org.servanda.strategies.rules;

import org.servanda.engine.spi.Source;

/** Publications that several rules cite. */
final class RuleSources {
  static final Source LIBRARY =
      new Source(
          "Knight and others 2016, An open framework for the reproducible study of the iterated"
              + " prisoner's dilemma (Axelrod library 4.13, in its own words)",
          "10.5334/jors.125");
  static final Source AXELROD =
      new Source(
          "Axelrod 1980, Effective choice in the prisoner's dilemma", "10.1177/002200278002400101");
  static final Source AXELROD_SECOND =
      new Source(
          "Axelrod 1980, More effective choice in the prisoner's dilemma",
          "10.1177/002200278002400301");
  static final Source WIN_STAY =
      new Source(
          "Nowak and Sigmund 1993, A strategy of win-stay, lose-shift that outperforms tit-for-tat",
          "10.1038/364056a0");
  static final Source NOWAK_SIGMUND =
      new Source(
          "Nowak and Sigmund 1992, Tit for tat in heterogeneous populations", "10.1038/355250a0");
  static final Source STOCHASTIC =
      new Source(
          "Nowak and Sigmund 1990, The evolution of stochastic strategies in the prisoner's"
              + " dilemma",
          "10.1007/BF00049570");
  static final Source FRIEDMAN =
      new Source("Friedman 1971, A non-cooperative equilibrium for supergames", "10.2307/2296617");
  static final Source PRESS_DYSON =
      new Source(
          "Press and Dyson 2012, Iterated prisoner's dilemma contains strategies that dominate any"
              + " evolutionary opponent",
          "10.1073/pnas.1206569109");
  static final Source STEWART_PLOTKIN =
      new Source(
          "Stewart and Plotkin 2012, Extortion and cooperation in the prisoner's dilemma",
          "10.1073/pnas.1208087109");
  static final Source STEWART_PLOTKIN_GENEROUS =
      new Source(
          "Stewart and Plotkin 2013, From extortion to generosity, evolution in the iterated"
              + " prisoner's dilemma",
          "10.1073/pnas.1306246110");
  static final Source MATHIEU =
      new Source(
          "Mathieu and Delahaye 2017, New winning strategies for the iterated prisoner's dilemma",
          "10.18564/jasss.3517");
  static final Source HILBE =
      new Source(
          "Hilbe and others 2017, Memory-n strategies of direct reciprocity",
          "10.1073/pnas.1621239114");
  static final Source HARPER =
      new Source(
          "Harper and others 2017, Reinforcement learning produces dominant strategies for the"
              + " iterated prisoner's dilemma",
          "10.1371/journal.pone.0188046");
  static final Source ASHLOCK =
      Source.of(
          "Ashlock and Kim 2008, Fingerprinting: visualization and automatic analysis of prisoner's"
              + " dilemma strategies");
  static final Source LI_KENDALL =
      new Source(
          "Li and Kendall 2014, The effect of memory size on the evolutionary stability of"
              + " strategies in iterated prisoner's dilemma",
          "10.1109/TEVC.2013.2286492");
  static final Source BEAUFILS =
      Source.of("Beaufils, Delahaye and Mathieu 1997, Our meeting with gradual");

  static final Source CONTRITE =
      new Source(
          "Wu and Axelrod 1995, How to cope with noise in the iterated prisoner's dilemma",
          "10.1177/0022002795039001008");
  static final Source HANDSHAKE =
      new Source(
          "Robson 1990, Efficiency in evolutionary games: Darwin, Nash and the secret handshake",
          "10.1016/S0022-5193(05)80082-7");
  static final Source COLLECTIVE =
      new Source(
          "Li and Kendall 2009, A strategy with novel evolutionary features for the iterated"
              + " prisoner's dilemma",
          "10.1162/evco.2009.17.2.257");

  private RuleSources() {}
}
