package acme.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.servanda.tournaments.Tournament;

/** Plays a small tournament with every report format, on the module path. */
public final class Main {
  private Main() {}

  /** Plays it and writes the results into the folder named. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    var result =
        Tournament.of("reference-dyad")
            .strategies("reciprocal", "wily", "acme.modular")
            .repetitions(4)
            .play();
    result
        .ranking()
        .forEach(place -> System.out.println(place.strategy() + " " + place.durability()));
    result.writeTo(folder);
    if (!Main.class.getModule().isNamed() || !Files.exists(folder.resolve("index.html"))) {
      throw new IllegalStateException("It was not played on the module path, or has no page");
    }
  }
}
