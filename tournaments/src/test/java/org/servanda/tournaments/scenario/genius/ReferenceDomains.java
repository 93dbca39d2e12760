package org.servanda.tournaments.scenario.genius;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.servanda.engine.model.UtilityFunction;

/**
 * The negotiation domains other programs have been run on, and what those found. The domains' own
 * files have no clear licence and stay where {@code -Dservanda.reference} says.
 */
@SuppressWarnings("exports")
public final class ReferenceDomains {
  private static final Path NUMBERS = Path.of("src/test/resources/reference/negotiation");

  private ReferenceDomains() {}

  /** The folder of what other programs found. */
  public static Path numbers() {
    return NUMBERS;
  }

  /** The folder of the domains' XML files. */
  public static Path files() {
    return Path.of(System.getProperty("servanda.reference"), "negotiation", "domains");
  }

  /** The rows of a CSV file with a header. */
  public static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }

  /** What other programs found of each domain, by its name. */
  public static Map<String, CSVRecord> findings() throws IOException {
    Map<String, CSVRecord> findings = new LinkedHashMap<>();
    rows(NUMBERS.resolve("reference.csv")).forEach(row -> findings.put(row.get("domain"), row));
    return findings;
  }

  /** A domain as the findings name its files. */
  public static ImportedDomain read(CSVRecord finding) {
    Path home = files().resolve(finding.get("domain"));
    return ImportedDomain.read(
        home.resolve(finding.get("domain_file")),
        home.resolve(finding.get("profile_A")),
        home.resolve(finding.get("profile_B")));
  }

  /** A domain that negotiations were recorded on, from what its options are worth. */
  public static ImportedDomain recorded(String name) throws IOException {
    List<DomainIssue> issues = new ArrayList<>();
    List<List<Double>> a = new ArrayList<>();
    List<List<Double>> b = new ArrayList<>();
    rows(NUMBERS.resolve("worths.csv")).stream()
        .filter(row -> row.get("domain").equals(name))
        .collect(groupingBy(row -> Integer.valueOf(row.get("issue")), TreeMap::new, toList()))
        .forEach(
            (issue, options) -> {
              List<String> values = options.stream().map(row -> row.get("option")).toList();
              issues.add(
                  new DomainIssue(
                      issue, "issue " + issue, DomainIssue.Kind.DISCRETE, values, List.of()));
              a.add(options.stream().map(row -> Double.valueOf(row.get("worth_A"))).toList());
              b.add(options.stream().map(row -> Double.valueOf(row.get("worth_B"))).toList());
            });
    return new ImportedDomain(name, issues, profile("A", a), profile("B", b));
  }

  private static ImportedDomain.Profile profile(String name, List<List<Double>> worths) {
    return new ImportedDomain.Profile(name, UtilityFunction.ofSum(worths), 0, 1);
  }
}
