import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Writes the bundled scenarios as Java: a browser has no reader of YAML, and needs none. Every
 * record becomes a call of its constructor.
 *
 * <pre>{@code java -cp … CaseSource.java FOLDER}</pre>
 */
final class CaseSource {
  private static final String PACKAGE = "org.servanda.tournaments.live";

  private CaseSource() {}

  public static void main(String[] arguments) throws Exception {
    ScenarioLibrary library = new ScenarioLibrary();
    StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n\n");
    text.append("import java.util.List;\nimport org.servanda.engine.model.*;\n\n");
    text.append("/** The bundled scenarios; written by CaseSource. */\nfinal class Cases {\n");
    text.append("  static final List<String> IDS = ");
    text.append(expression(ScenarioLibrary.IDS)).append(";\n\n  private Cases() {}\n\n");
    text.append("  static Scenario of(String id) {\n    return switch (id) {\n");
    for (String id : ScenarioLibrary.IDS) {
      text.append("      case \"").append(id).append("\" -> ").append(method(id)).append("();\n");
    }
    text.append("      default -> throw new IllegalArgumentException(\"No case '\" + id + \"'\");\n");
    text.append("    };\n  }\n");
    for (String id : ScenarioLibrary.IDS) {
      Scenario scenario = library.get(id).scenario();
      text.append("\n  private static Scenario ").append(method(id)).append("() {\n    return ");
      text.append(expression(scenario)).append(";\n  }\n");
    }
    write(Path.of(arguments[0]), text.append("}\n").toString());
  }

  private static void write(Path folder, String text) throws IOException {
    Path file = folder.resolve(PACKAGE.replace('.', '/')).resolve("Cases.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String method(String id) {
    return "of_" + id.replace('-', '_').replace('.', '_');
  }

  private static String expression(Object value) throws ReflectiveOperationException {
    if (value instanceof Record) {
      List<String> parts = new ArrayList<>();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        parts.add(expression(component.getAccessor().invoke(value)));
      }
      return "new " + value.getClass().getCanonicalName() + "(" + String.join(", ", parts) + ")";
    }
    if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      for (Object part : list) {
        parts.add(expression(part));
      }
      return "List.of(" + String.join(", ", parts) + ")";
    }
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
    }
    if (value instanceof Double number && number.isInfinite()) {
      return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return value instanceof String string ? quoted(string) : String.valueOf(value);
  }

  private static String quoted(String string) {
    String text = string.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + text + '"';
  }
}
