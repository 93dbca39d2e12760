package org.servanda.tournaments.cli.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that chooses the formats of results. */
public final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "F,G",
      hideParamSyntax = true,
      split = ",",
      description =
          "The formats to write: html, csv, json, markdown, latex, svg, citation; default:"
              + " all.")
  private List<String> ids = new ArrayList<>();

  /**
   * The formats named on the command line; if there are none, the given defaults, or all formats if
   * those are empty.
   */
  public List<String> orElse(List<String> others) {
    return ids.isEmpty() ? others : ids;
  }
}
