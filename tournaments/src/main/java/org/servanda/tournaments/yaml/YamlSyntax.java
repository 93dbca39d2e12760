package org.servanda.tournaments.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** What is wrong with a text that is not YAML, or not the YAML that is supported, and its mend. */
final class YamlSyntax {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  /** Blanks that look like one and are none to YAML, where only a blank can be meant. */
  private static final Pattern FALSE_BLANK =
      Pattern.compile("(?m)(?:^|[:,\\[{-])[ \\t]*([\\p{Zs}\\u200b\\ufeff&&[^ ]])");

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\ufffe\\uffff&&[^\\t\\r\\n\\u0085]]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

  /** How to mend what the parser says, by a part of what it says; the first that fits. */
  private static final Map<String, String> MENDS = new LinkedHashMap<>();

  static {
    MENDS.put("node content, but found ','", "Remove the comma, or write an entry before it");
    MENDS.put("expected the node content", "Write the value that is missing here");
    MENDS.put("scanning an alias", "Put a text that begins with * in quotes");
    MENDS.put("scanning an anchor", "Put a text that begins with & in quotes");
    MENDS.put("expected ':'", "Write 'key: value', with a colon and a blank after the key");
    MENDS.put("mapping values", "Begin a new line for each key, or put a text with ': ' in quotes");
    MENDS.put("sequence entries", "Begin a new line for each '- entry'");
    MENDS.put("',' or ']'", "Separate the entries of a list by commas, and close it with ]");
    MENDS.put("',' or '}'", "Separate the entries of a block by commas, and close it with }");
    MENDS.put("<block end>", "Indent the keys of a block, or the entries of a list, alike");
    MENDS.put("TAB", "Indent with blanks");
    MENDS.put("cannot start any token", "Put a text that begins with this character in quotes");
    MENDS.put("unknown escape", "Write \\\\ for a backslash, or put the text in single quotes");
    MENDS.put("end of stream", "Close the quotes");
    MENDS.put("document separator", "Close the quotes before it");
    MENDS.put("appears twice", "Remove one");
    MENDS.put("special characters", "Remove the control character");
    MENDS.put("tag", "Put a text that begins with ! in quotes");
  }

  private YamlSyntax() {}

  /**
   * Refuses what the tree of a text does not show: aliases, which it holds as texts, a merge, and
   * all documents after the first.
   *
   * @param name the file's name, for messages
   * @throws BadInputException if there is any
   * @throws JacksonException if the text is not YAML
   */
  static void check(YAMLMapper mapper, String name, String text) {
    try (YAMLParser parser = (YAMLParser) mapper.createParser(text)) {
      int depth = 0;
      boolean whole = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String place = place(parser.currentTokenLocation());
        if (whole) {
          throw new BadInputException(
              name
                  + ":"
                  + place
                  + "A second document begins here, but a file holds one. Remove the '---' before"
                  + " it, or move it to a file of its own");
        }
        if (parser.isCurrentAlias()) {
          throw new BadInputException(
              PortableText.format(
                  "%s:%sThe alias '*%s' is not supported. Write the value itself, or put a text"
                      + " that begins with * in quotes",
                  name, place, parser.getString()));
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        whole = depth == 0;
      }
    }
  }

  /**
   * The texts in a tree that hold control characters, which may be written as escapes: printed,
   * they would command a terminal.
   *
   * @param pointer to the tree
   */
  static List<Diagnostic> controls(String pointer, JsonNode tree) {
    List<Diagnostic> found = new ArrayList<>();
    if (tree.isString()) {
      Matcher control = CONTROL.matcher(tree.asString());
      if (control.find()) {
        found.add(
            new Diagnostic(
                pointer,
                PortableText.format(
                    "This text holds the control character U+%04X. Remove it",
                    (int) control.group().charAt(0))));
      }
    }
    tree.properties()
        .forEach(
            entry -> {
              String inner = pointer + "/" + YamlLocations.escaped(entry.getKey());
              found.addAll(controls(inner, StringNode.valueOf(entry.getKey())));
              found.addAll(controls(inner, entry.getValue()));
            });
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      found.addAll(controls(pointer + "/" + i, tree.get(i)));
    }
    return found;
  }

  /** The exception for a text that cannot be parsed. */
  static BadInputException wrong(String name, String text, JacksonException e) {
    String place = place(e);
    Matcher line = Pattern.compile("^\\d+").matcher(place);
    int lines = line.find() ? Integer.parseInt(line.group()) : Integer.MAX_VALUE;
    Matcher blank = FALSE_BLANK.matcher(text);
    if (blank.find() && lineOf(text, blank.start(1)) <= lines) {
      return new BadInputException(falseBlank(name, text, blank.start(1)), e);
    }
    Matcher unprintable = UNPRINTABLE.matcher(text);
    if (unprintable.find() && e.getOriginalMessage().contains("special characters")) {
      place = placeOf(text, unprintable.start());
    }
    String what = what(e.getOriginalMessage());
    return new BadInputException(
        PortableText.format("%s:%sThe file is not valid YAML: %s%s", name, place, what, mend(what)),
        e);
  }

  /** The exception for a text that holds something else than keys. */
  static BadInputException noKeys(String name, String text) {
    Matcher blank = FALSE_BLANK.matcher(text);
    return new BadInputException(
        blank.find()
            ? falseBlank(name, text, blank.start(1))
            : name + ":1:1: The file holds no keys; write 'key: value' lines");
  }

  private static String falseBlank(String name, String text, int at) {
    int character = text.codePointAt(at);
    return PortableText.format(
        "%s:%sHere stands a %s (U+%04X), which YAML does not take for a blank. Write an ordinary"
            + " blank, or none",
        name,
        placeOf(text, at),
        Objects.toString(Character.getName(character), "blank").toLowerCase(Locale.ROOT),
        character);
  }

  private static String mend(String what) {
    for (Map.Entry<String, String> mend : MENDS.entrySet()) {
      if (what.contains(mend.getKey())) {
        return ". " + mend.getValue();
      }
    }
    return "";
  }

  private static int lineOf(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String placeOf(String text, int at) {
    return lineOf(text, at) + ":" + (at - text.lastIndexOf('\n', at - 1)) + ": ";
  }

  private static String place(TokenStreamLocation at) {
    return at.getLineNr() + ":" + at.getColumnNr() + ": ";
  }

  /**
   * The last place the message names is that of the error; the first is where the parser's context
   * began.
   */
  private static String place(JacksonException e) {
    String place = "";
    Matcher found = PLACE.matcher(e.getOriginalMessage());
    while (found.find()) {
      place = found.group(1) + ":" + found.group(2) + ": ";
    }
    TokenStreamLocation at = e.getLocation();
    if (place.isEmpty() && at != null && at.getLineNr() > 0) {
      return place(at);
    }
    return place.isEmpty() ? " " : place;
  }

  /**
   * The parser's context and finding. Lines with blanks before them are places, which are already
   * reported, and excerpts.
   */
  private static String what(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .map(String::strip)
        .limit(2)
        .collect(Collectors.joining(", "))
        .replaceAll("Duplicate Object property (\"[^\"]*\")", "the key $1 appears twice")
        .replaceAll(",? from `[^`]*`", "");
  }
}
