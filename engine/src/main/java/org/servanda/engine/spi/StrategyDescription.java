package org.servanda.engine.spi;

import java.util.List;

/**
 * What is printed about a strategy. Begin with {@link #of}, and add to it.
 *
 * @param family the family it belongs to, in a word or two
 * @param portrait who this leader is and what it wants, in a sentence
 * @param bargains how it bargains, in a sentence
 * @param keeps how it keeps an agreement, in a sentence
 * @param source where the idea comes from
 * @param traits the traits it has by construction
 * @param aliases other names by which it can be entered
 */
public record StrategyDescription(
    String family,
    String portrait,
    String bargains,
    String keeps,
    Source source,
    Traits traits,
    List<String> aliases) {

  /** An empty description. */
  public static final StrategyDescription UNTITLED = of("other", "");

  public StrategyDescription {
    aliases = List.copyOf(aliases);
  }

  /** A description with a portrait only. */
  public static StrategyDescription of(String family, String portrait) {
    return new StrategyDescription(
        family, portrait, "", "", Source.NONE, Traits.UNDECLARED, List.of());
  }

  /** Returns a copy that says how it bargains. */
  public StrategyDescription bargaining(String how) {
    return new StrategyDescription(family, portrait, how, keeps, source, traits, aliases);
  }

  /** Returns a copy that says how it keeps an agreement. */
  public StrategyDescription keeping(String how) {
    return new StrategyDescription(family, portrait, bargains, how, source, traits, aliases);
  }

  /** Returns a copy with a source. */
  public StrategyDescription citing(Source where) {
    return new StrategyDescription(family, portrait, bargains, keeps, where, traits, aliases);
  }

  /** Returns a copy with declared traits. */
  public StrategyDescription being(Traits what) {
    return new StrategyDescription(family, portrait, bargains, keeps, source, what, aliases);
  }

  /** Returns a copy with other names. */
  public StrategyDescription knownAs(String... names) {
    return new StrategyDescription(
        family, portrait, bargains, keeps, source, traits, List.of(names));
  }
}
