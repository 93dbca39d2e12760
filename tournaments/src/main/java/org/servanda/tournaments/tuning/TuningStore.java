package org.servanda.tournaments.tuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;
import org.servanda.tournaments.results.Manifest;
import org.servanda.tournaments.results.PlayedSettings;
import org.servanda.tournaments.results.ResultsFolder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evaluations of a search in a folder: {@code settings.json} with all that they depend on, and
 * {@code evaluations.csv} with a line for each, added as soon as it is known. A search that was
 * killed looks them up instead of playing them, asks for the same ones in the same order, and so
 * ends with the same result.
 */
final class TuningStore {
  private static final String SETTINGS = "settings.json";
  private static final String EVALUATIONS = "evaluations.csv";
  private static final String RESULT = "tuning.json";
  private static final String HEADER = "strategy,durability,payoff\n";
  private static final Pattern LINE = Pattern.compile("\"([^\"]*)\",([^,]+),([^,]+)");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Map<String, TuningScore> known = new LinkedHashMap<>();

  private TuningStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store in a folder of one's own.
   *
   * @param training the training matches of the defaults
   * @param again whether to forget what is stored
   * @throws BadInputException if the folder has evaluations of another search
   */
  static TuningStore open(Path folder, TournamentDesign training, boolean again) {
    TuningStore store = new TuningStore(folder);
    String settings = settings(training);
    Path file = folder.resolve(SETTINGS);
    try {
      if (Files.exists(file) && !again) {
        if (!UserFiles.text(file).equals(settings)) {
          throw new BadInputException(
              PortableText.format(
                  "'%s' contains a search with another strategy, field, scenario, seed or program;"
                      + " choose another folder with --out, or forget it with --anew",
                  folder));
        }
        store.read(folder.resolve(EVALUATIONS));
      }
      WholeFile.write(file, settings);
      // A line that was cut off by a kill is gone after this.
      WholeFile.write(folder.resolve(EVALUATIONS), store.text());
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
    return store;
  }

  /** Everything that the score of an expression depends on. */
  private static String settings(TournamentDesign training) {
    Manifest manifest = ResultsFolder.manifest(training, "");
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("servanda", manifest.servanda());
    settings.put("program", PlayedSettings.thisProgram());
    settings.put("seed", manifest.seed());
    settings.put("repetitions", manifest.repetitions());
    settings.put("scenarios", manifest.scenarios());
    settings.put("entrants", manifest.entrants());
    settings.put("oppositions", manifest.oppositions());
    return MAPPER.writeValueAsString(settings) + "\n";
  }

  private void read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String text = Files.readString(file);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        known.put(
            matcher.group(1),
            new TuningScore(
                Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))));
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(HEADER);
    known.forEach((name, score) -> text.append(line(name, score)));
    return text.toString();
  }

  private static String line(String name, TuningScore score) {
    return "\"" + name + "\"," + score.durability() + "," + score.payoff() + "\n";
  }

  /** What is known of strategies by their expressions. */
  Map<String, TuningScore> known() {
    return known;
  }

  /** Adds an evaluation. */
  void add(String name, TuningScore score) {
    try {
      Files.writeString(
          folder.resolve(EVALUATIONS),
          line(name, score),
          StandardCharsets.UTF_8,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /** Writes the result. */
  void write(TuningResult result) {
    UserFiles.write(folder.resolve(RESULT), MAPPER.writeValueAsString(result) + "\n");
  }
}
