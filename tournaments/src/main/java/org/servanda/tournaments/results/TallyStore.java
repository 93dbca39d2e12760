package org.servanda.tournaments.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;

/**
 * Stores the sums of a tournament beside its results, so that no match is played twice. A match is
 * a pure function of its key, so the sum of a pair holds for every tournament with the same seed,
 * scenario, strategies and program.
 *
 * <p>If a precision was asked for, the store also holds the interval width found at each check. A
 * sum cannot be split again, so without these widths a later run could not tell where the same
 * tournament, played from the start, would have stopped.
 *
 * <p>The file begins with the keys of scenarios and entrants; a pair is reused only if the keys of
 * its scenario and of both its entrants are unchanged. Entrants that run from class files have no
 * key and are always played again.
 */
public final class TallyStore {
  private static final String NAME = "tally.bin";
  private static final String MAGIC = "servanda tally";

  private final Path file;

  /** The store in a results folder. */
  public TallyStore(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * The stored results that a design can reuse.
   *
   * @param tally the sums of the design's pairs, each over its first repetitions
   * @param precisionChecks the half-width of the widest interval of durability, by the number of
   *     repetitions of the whole design
   */
  public record Known(Tally tally, SortedMap<Integer, Double> precisionChecks) {
    /** Nothing. */
    public static Known nothing() {
      return new Known(new Tally(), new TreeMap<>());
    }

    /**
     * The sums of pairs with at most this many repetitions, because a larger sum cannot be split.
     */
    public Tally upTo(int repetitions) {
      return tally.only(pair -> tally.matches(pair) <= repetitions);
    }
  }

  /** The content of the file. */
  private record Content(
      String program,
      SortedMap<String, String> keys,
      Tally tally,
      SortedMap<Integer, Double> precisionChecks) {}

  /** The stored results that a design can reuse, whatever its number of repetitions. */
  public Known known(TournamentDesign design) {
    if (!design.isReusable() || !Files.isRegularFile(file)) {
      return Known.nothing();
    }
    Content content;
    try {
      content = content();
    } catch (IOException | RuntimeException e) {
      // Truncated or from another version: its matches are played again.
      return Known.nothing();
    }
    if (!content.program().equals(program(design))) {
      return Known.nothing();
    }
    SortedMap<String, String> keys = keys(design);
    Set<String> same = new TreeSet<>();
    keys.forEach(
        (name, key) -> {
          if (!key.isEmpty() && key.equals(content.keys().get(name))) {
            same.add(name);
          }
        });
    boolean whole = same.size() == keys.size() && content.keys().equals(keys);
    return new Known(
        content.tally().only(pair -> isSame(same, pair)),
        whole ? content.precisionChecks() : new TreeMap<>());
  }

  /**
   * All stored sums, whichever build of the program wrote them.
   *
   * @throws BadInputException if there is no file, or another version wrote it
   */
  public Tally read() {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          PortableText.format("'%s' is missing; play the tournament again to create it", file));
    }
    try {
      return content().tally();
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' cannot be read: it is truncated or was written by another version; play the"
                  + " tournament again",
              file),
          e);
    }
  }

  private Content content() throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("not a file of stored sums");
      }
      String program = in.readUTF();
      SortedMap<String, String> keys = new TreeMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        keys.put(in.readUTF(), in.readUTF());
      }
      Tally tally = TallyCodec.read(in);
      return new Content(program, keys, tally, precisionChecks(in));
    }
  }

  /** Older files have no interval widths and end here. */
  private static SortedMap<Integer, Double> precisionChecks(DataInputStream in) throws IOException {
    SortedMap<Integer, Double> precisionChecks = new TreeMap<>();
    try {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        precisionChecks.put(in.readInt(), in.readDouble());
      }
    } catch (EOFException e) {
      precisionChecks.clear();
    }
    return precisionChecks;
  }

  private static boolean isSame(Set<String> same, Pair pair) {
    // Later seasons depend on the records of all matches.
    return pair.season() == 1
        && same.contains("scenario " + pair.scenario())
        && same.contains("entrant " + pair.a())
        && same.contains("entrant " + pair.b());
  }

  /**
   * Writes a tally, which must hold exactly the first repetitions of its pairs.
   *
   * @param precisionChecks the half-width of the widest interval at each check, by repetitions
   */
  public void write(
      TournamentDesign design, Tally tally, SortedMap<Integer, Double> precisionChecks) {
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
        // Sums by condition are not kept by pair, so reused pairs would lack them.
        TallyCodec.write(design.isReusable() ? tally.only(pair -> true) : tally, out);
        out.writeInt(precisionChecks.size());
        for (Map.Entry<Integer, Double> check : precisionChecks.entrySet()) {
          out.writeInt(check.getKey());
          out.writeDouble(check.getValue());
        }
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw UserFiles.unwritable(file, e);
    }
  }

  private static String program(TournamentDesign design) {
    return PortableText.format("%s seed %d", ProgramHash.get(), design.seed());
  }

  private static SortedMap<String, String> keys(TournamentDesign design) {
    TreeMap<String, String> keys = new TreeMap<>();
    design
        .scenarios()
        .forEach(s -> keys.put("scenario " + s.scenario().id(), ResultsFolder.sha256(s.text())));
    design.entrants().forEach(e -> keys.put("entrant " + e.name(), e.provenance().sha256()));
    return keys;
  }
}
