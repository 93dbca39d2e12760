package org.servanda.tournaments.cli.corpus;

import java.util.Arrays;
import java.util.List;

/** A place in a plugin's code that the engine runs. */
enum Place {
  STATIC_INITIALISER,
  CONSTRUCTOR,
  STRATEGIES,
  TRANSFORMERS,
  ID,
  DESCRIPTION,
  PARAMETERS,
  APPOINT,
  COMES_TO_TABLE,
  SPEAK,
  NEGOTIATE,
  CONDUCT;

  /** Whether the engine runs it when it loads the jar, not in matches. */
  boolean isLoading() {
    return compareTo(APPOINT) < 0;
  }

  static List<Place> loading() {
    return Arrays.stream(values()).filter(Place::isLoading).toList();
  }

  static List<Place> playing() {
    return Arrays.stream(values()).filter(place -> !place.isLoading()).toList();
  }
}
