package org.servanda.tournaments.live;

import java.util.Map;
import java.util.function.Supplier;

/** Answers a call of the page: what went wrong is an answer too, which the page can show. */
final class Called {
  private Called() {}

  static String answer(Supplier<Map<String, Object>> call) {
    try {
      return Json.of(call.get());
    } catch (RuntimeException e) {
      return Json.of(Map.of("error", String.valueOf(e.getMessage())));
    }
  }
}
