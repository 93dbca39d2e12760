package org.servanda.tournaments.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;

/**
 * Reads who meets whom: {@code complete}, {@code ring}, {@code grid:3x4}, or a file with an edge a
 * line, two strategies with a comma between them.
 */
final class TopologyReader {
  static final String COMPLETE = "complete";
  private static final String RING = "ring";
  private static final Pattern GRID = Pattern.compile("grid:(\\d{1,5})x(\\d{1,5})");

  private final Map<String, Entrant> entrants;
  private final StrategyCatalogue catalogue;

  /**
   * A reader for a field.
   *
   * @param entrants by full name
   */
  TopologyReader(Map<String, Entrant> entrants, StrategyCatalogue catalogue) {
    this.entrants = entrants;
    this.catalogue = catalogue;
  }

  /** Whether a setting names a file. */
  static boolean isFile(String setting) {
    return setting.contains("/") || setting.contains(".");
  }

  /**
   * Reads a setting.
   *
   * @throws BadInputException if there is no such topology, or it does not fit the field
   */
  Topology read(String setting) {
    List<String> names = entrants.values().stream().map(Entrant::name).sorted().toList();
    Matcher grid = GRID.matcher(setting);
    if (setting.equals(COMPLETE)) {
      return Topology.COMPLETE;
    } else if (setting.equals(RING)) {
      return Topology.ring(names);
    } else if (grid.matches()) {
      return Topology.grid(names, Integer.parseInt(grid.group(1)), Integer.parseInt(grid.group(2)));
    } else if (isFile(setting)) {
      return edges(setting, names);
    }
    String sizes = Topology.sizes(names.size());
    throw new BadInputException(
        PortableText.format(
            "Unknown topology '%s'.%s Allowed: %s, %s, a grid with its rows and columns (%s), or a"
                + " file with an edge a line, such as edges.txt",
            setting, NearestName.hint(setting, List.of(COMPLETE, RING)), COMPLETE, RING, sizes));
  }

  private Topology edges(String file, List<String> names) {
    List<List<String>> edges = new ArrayList<>();
    List<String> lines = UserFiles.text(Path.of(file)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        edges.add(edge(PortableText.format("%s:%d", file, i + 1), line));
      }
    }
    if (edges.isEmpty()) {
      throw new BadInputException(
          PortableText.format("'%s' has no edges; write two strategies a line: a, b", file));
    }
    Topology topology = Topology.of(edges);
    List<String> alone = new ArrayList<>(names);
    alone.removeAll(topology.joined());
    if (!alone.isEmpty()) {
      throw new BadInputException(
          PortableText.format(
              "Nobody meets %s in '%s'; add an edge, or leave it out with --without",
              String.join(", ", alone), file));
    }
    return topology;
  }

  private List<String> edge(String place, String line) {
    List<String> parts = StrategyCatalogue.split(line);
    if (parts.size() != 2) {
      throw new BadInputException(
          PortableText.format(
              "%s: '%s' is no edge; write two strategies with a comma between them", place, line));
    }
    return List.of(name(place, parts.get(0)), name(place, parts.get(1)));
  }

  private String name(String place, String written) {
    Entrant found;
    try {
      found = entrants.get(catalogue.entrant(written.strip()).fullName());
    } catch (PluginException e) {
      throw new BadInputException(place + ": " + e.getMessage(), e);
    }
    if (found == null) {
      throw new BadInputException(
          PortableText.format(
              "%s: '%s' does not take part; add it to the strategies, or remove the edge",
              place, written.strip()));
    }
    return found.name();
  }
}
