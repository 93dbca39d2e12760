package org.servanda.tournaments.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names how results are written. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "F,G",
      hideParamSyntax = true,
      split = ",",
      description =
          "How results are written: html, csv, json, markdown, latex, svg, citation; by default"
              + " all.")
  private List<String> ids = new ArrayList<>();

  /** The formats that were named; these others if none was, and all if there are no others. */
  List<String> orElse(List<String> others) {
    return ids.isEmpty() ? others : ids;
  }
}
