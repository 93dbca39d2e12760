package org.servanda.engine.spi;

/**
 * What there is to tell about a strategy.
 *
 * @param family the kind it belongs to, a word
 * @param portrait who this leader is and what it wants, in a sentence
 * @param bargains how it bargains, in a sentence
 * @param keeps how it keeps an agreement, in a sentence
 * @param source where the idea comes from: author, year, title
 */
public record Card(String family, String portrait, String bargains, String keeps, String source) {
  /** A card with nothing on it. */
  public static final Card UNTITLED = new Card("other", "", "", "", "");
}
