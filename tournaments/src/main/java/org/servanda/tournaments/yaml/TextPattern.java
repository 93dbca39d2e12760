package org.servanda.tournaments.yaml;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text value of a file means and how it may be written. Schemas and error messages are
 * derived from it, as they are from {@link org.servanda.engine.model.Range} for numbers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextPattern {
  /** The pattern of a date, {@code 2015-07-14}. */
  String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

  /** The meaning, with an example. */
  String value();

  /** The regular expression that the whole text must match; empty allows any text. */
  String pattern() default "";

  /** The words allowed; empty allows any. */
  String[] oneOf() default {};
}
