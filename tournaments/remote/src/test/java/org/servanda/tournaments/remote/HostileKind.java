package org.servanda.tournaments.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of hostile plugin, as the files beside {@code hostile/} describe it.
 *
 * @param theme the file that describes it
 * @param id names it and its jar
 * @param place where its code stands
 * @param expected what must happen
 * @param said a part of the cause that must be told; empty if none
 * @param worksOutside whether it does get through where nothing isolates it, which is tried
 * @param tries what it tries, to be read after its id
 * @param code statements at its place
 */
record HostileKind(
    String theme,
    String id,
    String place,
    Expected expected,
    String said,
    boolean worksOutside,
    String tries,
    String code) {
  /** The files, in the order of the guide's table. */
  static final List<String> THEMES =
      List.of(
          "processes",
          "memory",
          "files",
          "network",
          "reflection",
          "channels",
          "protocol",
          "shared",
          "descriptions",
          "python");

  /** What must happen, in words for the guide. */
  enum Expected {
    /** It plays to the bit as if it had not tried. */
    PLAYS("fails; the match goes on as if it had not tried"),
    /** Its own match is lost, with a cause in words. */
    FORFEITS("loses its match, with the cause in words"),
    /** Its own match is lost at the deadline. */
    LATE("loses its match at the deadline; its process is ended"),
    /** It cannot be loaded. */
    REFUSED("is refused when it is loaded"),
    /** It decides otherwise than it would, or loses its match; nobody else's changes. */
    OWN("changes its own decisions at most, or loses its match"),
    /** It plays differently when it is played again. */
    FOUND("is found: a match played again ends differently"),
    /** Its leaders at two seats, and those of two batches, learn nothing of each other. */
    APART("learns nothing: each seat and each batch has its own process"),
    /** Batches are the same, whatever was played before. */
    SAME("remembers nothing: each batch has its own process");

    private final String words;

    Expected(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static List<HostileKind> all() {
    return THEMES.stream().flatMap(theme -> of(theme).stream()).toList();
  }

  static List<HostileKind> of(String theme) {
    List<HostileKind> kinds = new ArrayList<>();
    for (String part : text(theme + ".txt").split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        kinds.add(read(theme, part));
      }
    }
    return kinds;
  }

  private static HostileKind read(String theme, String part) {
    String[] lines = part.split("\n", 3);
    String[] head = lines[0].split(Pattern.quote("|"), -1);
    String said = head.length > 3 ? head[3].strip() : "";
    boolean outside = said.equals("outside");
    return new HostileKind(
        theme,
        head[0].strip(),
        head[1].strip(),
        Expected.valueOf(head[2].strip().toUpperCase(Locale.ROOT)),
        outside ? "" : said,
        outside,
        lines[1].strip(),
        lines[2]);
  }

  static String text(String name) {
    try (InputStream text = HostileKind.class.getResourceAsStream("hostile/" + name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isPython() {
    return theme.equals("python");
  }

  /** Whether what it meets depends on the kind of sandbox. */
  boolean meetsTheSystem() {
    return expected != Expected.LATE
        && expected != Expected.REFUSED
        && List.of("processes", "memory", "files", "network", "shared", "python").contains(theme);
  }

  String file() {
    return id + (isPython() ? ".py" : ".jar");
  }

  String packageName() {
    return "hostile." + id.replace('-', '_');
  }

  @Override
  public String toString() {
    return id;
  }
}
