package org.servanda.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.format.ReportFormatsTest;

/** The tables set by a real TeX, where there is one. */
class LatexTest {
  @TempDir private Path folder;

  @BeforeEach
  void needs_tex() {
    String path = String.valueOf(System.getenv("PATH"));
    assumeTrue(
        List.of(path.split(File.pathSeparator)).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, "pdflatex"))),
        "no pdflatex here");
  }

  private String set(Map<String, String> tables) throws IOException, InterruptedException {
    StringBuilder document = new StringBuilder("\\documentclass{article}\n");
    document.append("\\usepackage{booktabs,longtable}\n\\setlength{\\parindent}{0pt}\n");
    document.append("\\begin{document}\n");
    for (Map.Entry<String, String> table : tables.entrySet()) {
      String name = table.getKey().replace("tables/", "");
      Files.writeString(folder.resolve(name), table.getValue());
      document.append("\\input{").append(name).append("}\n\n");
    }
    Files.writeString(folder.resolve("paper.tex"), document + "\\end{document}\n");
    Process tex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(tex.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tex.waitFor()).as(told).isZero();
    return told;
  }

  @Test
  void tables_of_every_report_are_set_without_a_complaint() throws Exception {
    TreeMap<String, String> tables = new TreeMap<>();
    for (Report report : List.of(ReportFormatsTest.report(true), ReportFormatsTest.sweep())) {
      tables.putAll(ReportFormats.byId("latex").files(report));
    }
    assertThat(tables).hasSize(3);
    assertThat(set(tables)).contains("Output written").doesNotContain("Overfull");
  }

  @Test
  void a_table_longer_than_a_page_goes_on_over_the_next_ones() throws Exception {
    String line = "a strategy with a name (of=some, length=0.25) & 0.123";
    String table = LatexFormat.table("lr", "Name & Value", Collections.nCopies(100, line), "");
    assertThat(set(Map.of("tables/long.tex", table)))
        .contains("(3 pages")
        .doesNotContain("Overfull");
  }
}
