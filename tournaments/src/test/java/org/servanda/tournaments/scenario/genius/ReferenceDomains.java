package org.servanda.tournaments.scenario.genius;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The negotiation domains other programs have been run on; their files stay where they are. */
public final class ReferenceDomains {
  private ReferenceDomains() {}

  /** The folder of negotiation references. */
  public static Path folder() {
    return Path.of(System.getProperty("servanda.reference"), "negotiation");
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
    rows(folder().resolve("reference.csv")).forEach(row -> findings.put(row.get("domain"), row));
    return findings;
  }

  /** A domain as the findings name its files. */
  public static ImportedDomain read(CSVRecord finding) {
    Path home = folder().resolve("domains").resolve(finding.get("domain"));
    return ImportedDomain.read(
        home.resolve(finding.get("domain_file")),
        home.resolve(finding.get("profile_A")),
        home.resolve(finding.get("profile_B")));
  }
}
