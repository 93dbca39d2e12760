package org.servanda.tournaments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Calls the program as a library would, in a JVM of its own, whose default locale {@link
 * SameBitsTest} has chosen; {@link Servanda#main} would choose another.
 */
final class ElsewhereMain {
  private static final String TOURNAMENT =
      """
      scenarios: [reference-dyad]
      strategies: ["wily(greed=0.3)", hawk, boulware+grim]
      repetitions: 12
      seed: 11
      vary: {suspicion: [0.3, 0.05]}
      """;

  private ElsewhereMain() {}

  /** Plays into the folder named, and writes {@link #control()} beside it. */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    play(folder);
    Files.writeString(folder.resolveSibling(folder.getFileName() + ".control"), control());
  }

  /** What a program writes that forgets about locales. */
  static String control() {
    return String.format("%d %.1f ", 1234, .5) + "WILY".toLowerCase(Locale.getDefault());
  }

  /** Writes the files that {@link #play} reads beside its folder: results name their paths. */
  static void prepare(Path parent) throws IOException {
    Files.writeString(parent.resolve("tournament.yaml"), TOURNAMENT);
    Files.writeString(parent.resolve("wrong.yaml"), "repetitions: 1\nseeds: 2\nname: 3\n");
  }

  /** Leaves a results folder, and what each command said. */
  static void play(Path folder) throws IOException {
    Path file = folder.resolveSibling("tournament.yaml");
    Path wrong = folder.resolveSibling("wrong.yaml");
    say(folder, "run", "run", file.toString(), "--out", folder.resolve("results").toString());
    say(folder, "wrong", "run", wrong.toString());
    say(folder, "match", "match", "wily(greed=0.3)", "hawk", "--seed", "4");
    say(folder, "strategies", "strategies");
    say(folder, "strategy", "strategies", "wily");
    say(folder, "scenario", "scenarios", "korea-2018");
    say(folder, "help", "run", "--help");
    say(folder, "missing", "match", "hawk");
  }

  private static void say(Path folder, String name, String... command) throws IOException {
    Cli cli = Cli.run(command);
    List<String> said = List.of(Integer.toString(cli.exit()), cli.out(), cli.err());
    // Only the folder's name may differ; who compares chooses names of one length.
    String words = String.join("\n", said).replace(folder.toString(), "FOLDER");
    Files.writeString(folder.resolve(name + ".txt"), words);
  }
}
