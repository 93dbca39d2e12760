package org.servanda.tournaments.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Finds the line and column of each part of a YAML text. */
public final class YamlLocations {
  private static final Comparator<TokenStreamLocation> ORDER =
      Comparator.comparingInt(TokenStreamLocation::getLineNr)
          .thenComparingInt(TokenStreamLocation::getColumnNr);

  private final String name;
  private final JsonNode tree;

  private YamlLocations(String name, JsonNode tree) {
    this.name = name;
    this.tree = tree;
  }

  /**
   * The locations of a text that is known to be YAML.
   *
   * @param name the file's name
   * @param text its content
   */
  public static YamlLocations of(String name, String text) {
    return new YamlLocations(
        name, NodeReader.builder().locationAware().build().readTree(text, InputFormat.YAML));
  }

  /**
   * {@code file:line:column} of the value at a JSON pointer, or of the block that would hold it.
   */
  public String of(String pointer) {
    TokenStreamLocation at = find(pointer);
    return PortableText.format(
        "%s:%d:%d", name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private TokenStreamLocation find(String pointer) {
    JsonNode node = tree.at(JsonPointer.compile(pointer));
    return node.isMissingNode()
        ? find(pointer.substring(0, pointer.lastIndexOf('/')))
        : JsonNodes.tokenStreamLocationOf(node);
  }

  /** One line {@code file:line:column: text} for each mistake, in the order of the file. */
  public String report(Collection<Diagnostic> mistakes) {
    return mistakes.stream()
        .sorted(
            Comparator.comparing((Diagnostic mistake) -> find(mistake.pointer()), ORDER)
                .thenComparing(Diagnostic::text))
        .map(mistake -> of(mistake.pointer()) + ": " + mistake.text())
        .distinct()
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** A key as a step of a JSON pointer. */
  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
