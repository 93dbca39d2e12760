package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.BySeat;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Range;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Conduct;

/** What the guide to the model says of defaults, ranges and constants is what the code has. */
class ModelGuideTest {
  private static final Path GUIDE = Path.of("src", "docs", "the-model.md");
  private static final String NONE = "–";

  @Test
  void every_parameter_is_in_the_guide_with_its_default() throws IOException {
    assertThat(documented("Default")).isEqualTo(defaults());
  }

  @Test
  void every_parameter_is_in_the_guide_with_its_range() throws IOException {
    assertThat(documented("Range")).isEqualTo(ranges());
  }

  @Test
  void the_standard_terms_are_in_the_guide_with_all_their_numbers() throws IOException {
    assertThat(levels("Form")).isEqualTo(rows(Form.STANDARD));
    assertThat(levels("Verification")).isEqualTo(rows(Verification.STANDARD));
    assertThat(levels("Precision")).isEqualTo(rows(Precision.STANDARD));
  }

  @Test
  void the_fixed_numbers_are_in_the_guide() throws ReflectiveOperationException, IOException {
    Map<String, String> constants = new TreeMap<>();
    constants.put("rounds per year", text(World.ROUNDS_PER_YEAR));
    constants.put("serious breach", text(Conduct.SERIOUS));
    constants.put("vote scale", hidden(RatificationStep.class, "SCALE"));
    constants.put("amends", hidden(ReputationTracker.class, "AMENDS"));
    constants.put("step budget", text(SituationView.STEP_BUDGET));
    constants.put("outcomes in tables", text(OutcomeSpace.TABLE_LIMIT));
    assertThat(column("Constant", "Value")).isEqualTo(constants);
  }

  @Test
  void the_steps_of_a_round_are_in_the_guide_in_order() throws IOException {
    List<String> played =
        new PreparedScenario(everythingOn())
            .round().steps().stream()
                .map(step -> "`" + step.getClass().getSimpleName() + "`")
                .toList();
    List<List<String>> rows = tables("Step").get(0);
    assertThat(rows.subList(1, rows.size()).stream().map(row -> row.get(0)).toList())
        .isEqualTo(played);
    assertThat(played).hasSize(Round.Step.class.getPermittedSubclasses().length);
  }

  private static Scenario everythingOn() {
    return Fixtures.dyad().with(TermsMenu.standard().withYears(5));
  }

  @Test
  void a_step_that_is_off_is_not_played() {
    PreparedScenario still = new PreparedScenario(Fixtures.prisonersDilemma(9));
    assertThat(still.round().steps())
        .extracting(step -> step.getClass().getSimpleName())
        .containsExactly("ComplianceStep", "MonitoringStep", "PayoffStep", "TerminationStep");
  }

  @Test
  void every_source_cited_is_listed_and_every_source_listed_by_name_is_there() throws IOException {
    String guide = Files.readString(GUIDE);
    String listed = guide.substring(guide.indexOf("## 9. Sources"));
    Matcher cited = Pattern.compile("\\[(\\p{Lu}[^]\\d]*?)\\s+(\\d{4})]").matcher(guide);
    List<String> missing = new ArrayList<>();
    int found = 0;
    while (cited.find()) {
      found++;
      String first = cited.group(1).split("[ ,]", 2)[0];
      String entry = "(?m)^- " + first + "[^(]*\\(" + cited.group(2) + "\\)";
      if (!Pattern.compile(entry).matcher(listed.replaceAll("\n  ", " ")).find()) {
        missing.add(cited.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(20);
  }

  private static Map<String, String> documented(String column) throws IOException {
    Map<String, String> found = new TreeMap<>();
    column("Parameter", column).forEach((name, value) -> found.put(name.replace("`", ""), value));
    return found;
  }

  /** One column of all tables of a kind, by the first. */
  private static Map<String, String> column(String kind, String column) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (List<List<String>> table : tables(kind)) {
      int at = table.get(0).indexOf(column);
      assertThat(at).as("column %s of %s", column, table.get(0)).isPositive();
      for (List<String> row : table.subList(1, table.size())) {
        assertThat(found.put(row.get(0), row.get(at))).as("a second %s", row.get(0)).isNull();
      }
    }
    return found;
  }

  /** A table of levels as {@code treaty: breaking=4 …}. */
  private static List<String> levels(String kind) throws IOException {
    List<List<List<String>>> tables = tables(kind);
    assertThat(tables).hasSize(1);
    List<String> header = tables.get(0).get(0);
    List<String> levels = new ArrayList<>();
    for (List<String> row : tables.get(0).subList(1, tables.get(0).size())) {
      TreeSet<String> cells = new TreeSet<>();
      for (int i = 1; i < row.size(); i++) {
        cells.add(header.get(i).replaceAll("`([^`]+)`.*", "$1") + "=" + row.get(i));
      }
      levels.add(row.get(0) + " " + cells);
    }
    return levels;
  }

  private static List<String> rows(List<? extends Record> standard) {
    List<String> rows = new ArrayList<>();
    for (Record level : standard) {
      TreeSet<String> cells = new TreeSet<>();
      RecordComponent[] components = level.getClass().getRecordComponents();
      for (RecordComponent part : Arrays.asList(components).subList(1, components.length)) {
        cells.add(part.getName() + "=" + text(value(level, part)));
      }
      rows.add(value(level, components[0]) + " " + cells);
    }
    return rows;
  }

  /** The tables whose first column has this title; each is its rows, the header first. */
  private static List<List<List<String>>> tables(String kind) throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    String before = "";
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("| " + kind + " |")) {
        tables.add(new ArrayList<>());
      }
      boolean inside = line.startsWith("|") && !tables.isEmpty();
      boolean ours = inside && (line.startsWith("| " + kind + " |") || !before.isEmpty());
      before = ours ? line : "";
      if (ours && !line.startsWith("|--")) {
        tables.get(tables.size() - 1).add(cells(line));
      }
    }
    return tables;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    forEachParameter((name, part, owner) -> defaults.put(name, valueText(part, owner)));
    return defaults;
  }

  private static Map<String, String> ranges() {
    Map<String, String> ranges = new TreeMap<>();
    forEachParameter((name, part, owner) -> ranges.put(name, rangeText(part)));
    return ranges;
  }

  private interface Visitor {
    void visit(String name, RecordComponent part, @Nullable Record owner);
  }

  /** Every number and switch of a scenario; the owner holds the default, if there is one. */
  private static void forEachParameter(Visitor visitor) {
    World world = World.standard();
    for (RecordComponent part : World.class.getRecordComponents()) {
      if (value(world, part) instanceof Record group) {
        forEach("world." + part.getName(), group.getClass(), group, visitor);
      }
    }
    forEach("world", World.class, world, visitor);
    forEach("party", Party.class, Party.named("any"), visitor);
    forEach("party.opposition", Opposition.class, null, visitor);
    forEach("issue", Issue.class, null, visitor);
    forEach("option", Option.class, Option.of("any", 0, 0), visitor);
    forEach("form", Form.class, null, visitor);
    forEach("verification", Verification.class, null, visitor);
    forEach("precision", Precision.class, null, visitor);
    Terms plain = Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE);
    forEach("terms", Terms.class, plain, visitor);
    forEach("utilities", GivenUtilities.class, null, visitor);
  }

  private static void forEach(
      String prefix, Class<?> type, @Nullable Record owner, Visitor visitor) {
    for (RecordComponent part : type.getRecordComponents()) {
      boolean isSwitch = part.getType() == boolean.class && owner != null;
      if (part.isAnnotationPresent(Range.class) || isSwitch || part.getType() == BySeat.class) {
        visitor.visit(prefix + "." + key(part), part, owner);
      }
    }
  }

  /** The key in files: a Java name cannot be {@code continue}. */
  private static String key(RecordComponent part) {
    return part.getName().equals("continuation") ? "continue" : part.getName();
  }

  private static String valueText(RecordComponent part, @Nullable Record owner) {
    return owner == null ? NONE : text(value(owner, part));
  }

  private static String rangeText(RecordComponent part) {
    if (part.getType() == boolean.class) {
      return "";
    }
    RecordComponent bounded =
        part.getType() == BySeat.class ? BySeat.class.getRecordComponents()[0] : part;
    Range range = Objects.requireNonNull(bounded.getAnnotation(Range.class));
    String max = range.max() == Double.POSITIVE_INFINITY ? "∞" : text(range.max());
    return text(range.min()) + " to " + max;
  }

  private static Object value(Record owner, RecordComponent part) {
    try {
      return part.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String hidden(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return text(field.get(null));
  }

  /** A value as the guide writes it: plain digits, {@code yes} or {@code no}. */
  private static String text(Object value) {
    if (value instanceof Boolean on) {
      return on ? "yes" : "no";
    }
    if (value instanceof BySeat both) {
      return text(both.a()) + ", " + text(both.b());
    }
    double number = ((Number) value).doubleValue();
    return number == Terms.NO_ESCAPE
        ? "none"
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
