package org.servanda.strategies.tactics;

import org.servanda.engine.spi.Source;

/** Publications the tactics cite. */
final class TacticSources {
  static final Source FARATIN =
      new Source(
          "Faratin, Sierra and Jennings 1998, Negotiation decision functions for autonomous agents",
          "10.1016/S0921-8890(98)00029-3");
  static final Source GENIUS =
      new Source(
          "Lin and others 2014, Genius: An integrated environment for supporting the design of"
              + " generic automated negotiators",
          "10.1111/j.1467-8640.2012.00463.x");
  static final Source NEGMAS =
      new Source(
          "Mohammad, Nakadai and Greenwald 2021, NegMAS: A platform for automated negotiations",
          "10.1007/978-3-030-69322-0_23");
  static final Source VAHIDOV =
      Source.of(
          "Vahidov, Kersten and Yu 2017, Human-agent negotiations: the impact of agents'"
              + " concession schedule and task complexity");
  static final Source BAARSLAG =
      Source.of(
          "Baarslag, Hindriks and Jonker 2013, A tit for tat negotiation strategy for real-time"
              + " bilateral negotiations");
  static final Source KESKIN =
      Source.of(
          "Keskin, Cakan and Aydogan 2021, Solver agent: towards emotional and opponent-aware"
              + " agent for human-robot negotiation");
  static final Source MICRO =
      new Source(
          "de Jonge 2022, An analysis of the linear bilateral ANAC domains using the MiCRO"
              + " benchmark strategy",
          "10.24963/ijcai.2022/32");
  static final Source CAB =
      Source.of("Mohammad 2023, Optimal time-based strategy for automated negotiation");
  static final Source ZEUTHEN =
      Source.of(
          "Zeuthen 1930, Problems of Monopoly and Economic Warfare; Rosenschein and Zlotkin 1994,"
              + " Rules of Encounter");
  static final Source ABMP =
      Source.of("Jonker and Treur 2001, An agent architecture for multi-attribute negotiation");
  static final Source HAGGLER =
      Source.of(
          "Williams, Robu, Gerding and Jennings 2012, IAMhaggler: a negotiation agent for"
              + " complex environments (the crazy one)");
  static final Source AGENT_K =
      Source.of(
          "Kawaguchi, Fujita and Ito 2011, Compromising strategy based on estimated maximum"
              + " utility for automated negotiating agents (ANAC 2010, first)");
  static final Source HARD_HEADED =
      Source.of("van Krimpen, Looije and Hajizadeh 2013, HardHeaded (ANAC 2011, first)");
  static final Source RANDOM =
      Source.of(
          "Baarslag and others 2013, Evaluating practical negotiating agents (random walker)");

  private TacticSources() {}
}
