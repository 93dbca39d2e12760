package org.servanda.engine.spi;

import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;

/**
 * A numeric parameter of a strategy or transformer.
 *
 * @param name a lower-case word
 * @param kind real or whole
 * @param min the least value allowed
 * @param max the greatest value allowed
 * @param standard the default value
 * @param meaning what it does, in a few words
 */
public record Parameter(
    String name, Kind kind, double min, double max, double standard, String meaning) {

  /** The numbers a parameter may take. */
  public enum Kind {
    /** Any number within the range. */
    REAL,
    /** Whole numbers only. */
    WHOLE
  }

  public Parameter {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "Parameter name '" + name + "' must be lower-case letters, digits and hyphens");
    }
    if (!(min <= max)) {
      throw new IllegalArgumentException(
          PortableText.format("Parameter '%s' has the empty range %s to %s", name, min, max));
    }
  }

  /** A real parameter. */
  public static Parameter real(
      String name, double min, double max, double standard, String meaning) {
    return new Parameter(name, Kind.REAL, min, max, standard, meaning);
  }

  /** A whole-numbered parameter. */
  public static Parameter whole(String name, int min, int max, int standard, String meaning) {
    return new Parameter(name, Kind.WHOLE, min, max, standard, meaning);
  }

  /** Whether a value is of the right kind and in range; NaN never is. */
  public boolean allows(double value) {
    return value >= min && value <= max && (kind == Kind.REAL || value == PortableMath.rint(value));
  }

  /** What is allowed, in words: {@code a number from 0 to 1}. */
  public String allowed() {
    String kinds = kind == Kind.REAL ? "a number " : "a whole number ";
    return (kinds + PortableText.range(min, max)).strip();
  }

  /** A value as it is written in a strategy's name: without a needless fraction. */
  public static String text(double value) {
    return PortableText.number(value);
  }
}
