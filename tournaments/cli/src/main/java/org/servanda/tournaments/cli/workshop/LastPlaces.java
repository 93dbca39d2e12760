package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Placement;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.io.UserFiles;

/** The places of strategies after the last build, kept in a file. */
final class LastPlaces {
  private final Path file;
  private final String settings;
  private final Map<String, Place> last = new HashMap<>();
  private final Map<String, Place> now = new TreeMap<>();

  /** A rank and a durability. */
  private record Place(int rank, double durability) {}

  private LastPlaces(Path file, String settings) {
    this.file = file;
    this.settings = settings;
  }

  /** The places in a file; none if they are of another field. */
  static LastPlaces in(Path file, String settings) {
    LastPlaces places = new LastPlaces(file, settings);
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (!lines.isEmpty() && lines.get(0).equals(settings)) {
        lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(places::add);
      }
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // It only serves comparison, and is written anew.
      places.last.clear();
    }
    return places;
  }

  private void add(String[] cells) {
    last.put(cells[0], new Place(Integer.parseInt(cells[1]), Double.parseDouble(cells[2])));
  }

  /** A place beside the last one, in a sentence. */
  String compared(Placement placement) {
    RankedEntrant own = placement.entrant();
    double durability = own.durability().value();
    now.put(own.name(), new Place(own.rank(), durability));
    return PortableText.format(
        "%s is %s of %d by durability %s (%.3f, 95 %% interval %.3f to %.3f)%s, and %s by own"
            + " payoff.",
        own.name(),
        NumberText.ordinal(own.rank()),
        placement.entrants(),
        placement.choice().words(),
        durability,
        own.durability().low(),
        own.durability().high(),
        change(last.get(own.name()), own.rank(), durability),
        NumberText.ordinal(placement.byPayoff()));
  }

  private static String change(@Nullable Place before, int rank, double durability) {
    if (before == null) {
      return "";
    }
    int up = before.rank() - rank;
    double more = durability - before.durability();
    if (up == 0 && more == 0) {
      return ", as in the last build";
    }
    String places = NumberText.counted(Math.abs(up), "place", "places");
    String moved = up == 0 ? "the same place" : (up > 0 ? "up " : "down ") + places;
    return PortableText.format(", %s and %+.3f since the last build", moved, more);
  }

  /** Makes these places the last ones. */
  void save() {
    last.putAll(now);
    StringBuilder text = new StringBuilder(settings + "\n");
    new TreeMap<>(last)
        .forEach(
            (id, place) -> text.append(id + "," + place.rank() + "," + place.durability() + "\n"));
    UserFiles.write(file, text.toString());
  }
}
