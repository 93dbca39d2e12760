package org.servanda.reports.validity;

import java.util.List;

/**
 * The first places of the default tournament, played with one seed.
 *
 * @param seed the seed
 * @param names the entrants, best first
 */
public record FirstPlaces(long seed, List<String> names) {
  public FirstPlaces {
    names = List.copyOf(names);
  }
}
