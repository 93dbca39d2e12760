package org.servanda.tournaments.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.reports.analysis.tally.Pair;
import org.servanda.reports.analysis.tally.Tally;
import org.servanda.reports.analysis.tally.TallyCodec;
import org.servanda.tournaments.design.Design;

/**
 * What was summed in a tournament, kept beside its results so that no match is ever played twice:
 * since a match is a pure function of its key, the sum of a pair holds for every tournament with
 * the same seed, scenario, strategies and program, whatever its repetitions.
 *
 * <p>The file begins with the keys of scenarios and entrants; a pair is reused only if its scenario
 * and both its entrants have the same keys still. Entrants that run from class files have none and
 * are always played anew.
 */
public final class TallyFile {
  private static final String NAME = "tally.bin";
  private static final String MAGIC = "servanda tally";

  private final Path file;

  /** The file in a results folder. */
  public TallyFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** What can be reused for a design: sums of its pairs' first repetitions. Empty if nothing. */
  public Tally reusable(Design design) {
    if (!design.isReusable() || !Files.isRegularFile(file)) {
      return new Tally();
    }
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
      if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(program(design))) {
        return new Tally();
      }
      SortedMap<String, String> known = keys(design);
      Set<String> same = new TreeSet<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        String key = in.readUTF();
        if (!key.isEmpty() && key.equals(known.get(name))) {
          same.add(name);
        }
      }
      Tally all = TallyCodec.read(in);
      return all.only(pair -> isSame(same, pair) && all.matches(pair) <= design.repetitions());
    } catch (IOException | RuntimeException e) {
      // Cut short or of another version: what it told will be played again.
      return new Tally();
    }
  }

  /**
   * All that was summed, by whatever build of the program.
   *
   * @throws BadInputException if there is nothing, or another version wrote it
   */
  public Tally read() {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "'%s' is missing; play the tournament again to have it".formatted(file));
    }
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
      String magic = in.readUTF();
      in.readUTF();
      int keys = in.readInt();
      for (int i = 0; i < 2 * keys; i++) {
        in.readUTF();
      }
      if (!magic.equals(MAGIC)) {
        throw new IOException("it is something else");
      }
      return TallyCodec.read(in);
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          "'%s' cannot be read: it is cut short or of another version; play the tournament again"
              .formatted(file),
          e);
    }
  }

  private static boolean isSame(Set<String> same, Pair pair) {
    return same.contains("scenario " + pair.scenario())
        && same.contains("entrant " + pair.a())
        && same.contains("entrant " + pair.b());
  }

  /** Keeps a tally, which holds the first repetitions of its pairs and no others. */
  public void write(Design design, Tally tally) {
    Path beside = file.resolveSibling(NAME + ".part");
    try {
      try (OutputStream bytes = Files.newOutputStream(beside);
          DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
        out.writeUTF(MAGIC);
        out.writeUTF(program(design));
        SortedMap<String, String> keys = keys(design);
        out.writeInt(keys.size());
        for (Map.Entry<String, String> key : keys.entrySet()) {
          out.writeUTF(key.getKey());
          out.writeUTF(key.getValue());
        }
        // Sums of settings cannot be told apart by pair, so that pairs kept from before lack them.
        TallyCodec.write(design.isReusable() ? tally.only(pair -> true) : tally, out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInputException(
          "The results cannot be written to '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String program(Design design) {
    return "%s seed %d".formatted(ProgramHash.get(), design.seed());
  }

  private static SortedMap<String, String> keys(Design design) {
    TreeMap<String, String> keys = new TreeMap<>();
    design
        .scenarios()
        .forEach(s -> keys.put("scenario " + s.scenario().id(), ResultsFolder.sha256(s.text())));
    design.entrants().forEach(e -> keys.put("entrant " + e.name(), e.provenance().sha256()));
    return keys;
  }
}
