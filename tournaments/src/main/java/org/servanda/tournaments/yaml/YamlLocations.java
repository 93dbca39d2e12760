package org.servanda.tournaments.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Where the parts of a YAML text stand. */
public final class YamlLocations {
  private final String name;
  private final JsonNode tree;

  private YamlLocations(String name, JsonNode tree) {
    this.name = name;
    this.tree = tree;
  }

  /**
   * The places of a text that is known to be YAML.
   *
   * @param name the file's name
   * @param text its content
   */
  public static YamlLocations of(String name, String text) {
    return new YamlLocations(
        name, NodeReader.builder().locationAware().build().readTree(text, InputFormat.YAML));
  }

  /** {@code file:line:column} of what a pointer means, or of what would hold it. */
  public String of(String pointer) {
    JsonNode node = tree.at(JsonPointer.compile(pointer));
    if (node.isMissingNode()) {
      return of(pointer.substring(0, pointer.lastIndexOf('/')));
    }
    TokenStreamLocation at = JsonNodes.tokenStreamLocationOf(node);
    return PortableText.format(
        "%s:%d:%d", name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** A flaw with its place before it. */
  public String tell(TreeDiagnostic flaw) {
    return of(flaw.pointer()) + ": " + flaw.text();
  }

  /** The place at which binding failed, as a pointer. */
  static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null
              ? Integer.toString(step.getIndex())
              : step.getPropertyName().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
