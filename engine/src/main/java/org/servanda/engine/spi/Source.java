package org.servanda.engine.spi;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.engine.portable.PortableText;

/**
 * Where an idea comes from.
 *
 * @param citation author, year, title; several are separated by semicolons
 * @param doi of the first of them, without a resolver's address; empty if it has none
 */
public record Source(String citation, String doi) {
  /** No source: the author's own idea. */
  public static final Source NONE = new Source("", "");

  private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");

  public Source {
    if (!doi.isEmpty() && !doi.matches("10\\.\\d{4,9}/\\S+")) {
      throw new IllegalArgumentException(
          PortableText.format(
              "'%s' is not a DOI: it begins with 10. and holds a slash, such as 10.1038/364056a0",
              doi));
    }
  }

  /** A source without a DOI: a book, a saying. */
  public static Source of(String citation) {
    return new Source(citation, "");
  }

  /** The year of the first work cited; empty if the citation names none. */
  public OptionalInt year() {
    Matcher matcher = YEAR.matcher(citation);
    return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
  }

  /** The citation, with its DOI if it has one. */
  @Override
  public String toString() {
    return doi.isEmpty() ? citation : citation + " (doi:" + doi + ")";
  }
}
