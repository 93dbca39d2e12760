package org.servanda.engine.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a number of a scenario means, and its bounds (inclusive). Constructors check it; the JSON
 * Schema and the error messages are made from it, so that each range is defined in one place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /** The meaning, with its unit. */
  String value();

  /** The least value allowed. */
  double min() default 0;

  /** The greatest value allowed. */
  double max() default Double.MAX_VALUE;
}
