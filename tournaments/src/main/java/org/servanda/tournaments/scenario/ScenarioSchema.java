package org.servanda.tournaments.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.model.Verification;
import org.servanda.tournaments.yaml.JsonSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of scenario files. */
final class ScenarioSchema {
  /** The keys that must be written; every other key has a default. */
  private static final Map<Class<?>, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry(ScenarioFile.class, Set.of("id", "title")),
          Map.entry(GameBlock.class, Set.of("a")),
          Map.entry(Party.class, Set.of("name")),
          Map.entry(Opposition.class, Set.of("leader", "share")),
          Map.entry(Issue.class, Set.of("name", "obligor", "options")),
          Map.entry(Option.class, Set.of("name")),
          Map.entry(Form.class, Set.of("name", "breaking")),
          Map.entry(Verification.class, Set.of("name", "proof")),
          Map.entry(Precision.class, Set.of("name", "arguable")),
          Map.entry(StatusQuoAgreement.class, Set.of("options")),
          Map.entry(HistoricalRecord.class, Set.of("signed", "date", "how")),
          Map.entry(
              HistoricalRecord.Signed.class,
              Set.of("options", "form", "verification", "precision")),
          Map.entry(GivenUtilities.class, Set.of("a", "b")),
          Map.entry(UtilityFunction.Bound.class, Set.of("issue", "from", "to")));

  /** What a file must have that has no game. */
  private static final List<String> WITHOUT_GAME = List.of("a", "b", "issues");

  /** The menus whose entries may be standard names instead of blocks, with these names. */
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "forms", Form.STANDARD.stream().map(Form::name).toList(),
          "verification", Verification.STANDARD.stream().map(Verification::name).toList(),
          "precision", Precision.STANDARD.stream().map(Precision::name).toList(),
          "escapes", List.of("none"));

  private ScenarioSchema() {}

  static ObjectNode schema() {
    ObjectNode schema = JsonSchemas.of(ScenarioFile.class, REQUIRED);
    NAMED.forEach((menu, names) -> allowNames(schema, menu, names));
    schema.putObject("if").putArray("required").add(GameBlock.KEY);
    ArrayNode needed = schema.putObject("else").putArray("required");
    WITHOUT_GAME.forEach(needed::add);
    return schema;
  }

  private static void allowNames(ObjectNode schema, String menu, List<String> names) {
    ObjectNode field = (ObjectNode) schema.at("/properties/terms/properties/" + menu);
    JsonNode described = field.get("items");
    ArrayNode either = field.putObject("items").putArray("anyOf");
    ArrayNode named = either.addObject().put("type", "string").putArray("enum");
    names.forEach(named::add);
    either.add(described);
  }
}
