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
 * What was summed in a tournament, kept beside its results so that no match is ever played twice:
 * since a match is a pure function of its key, the sum of a pair holds for every tournament with
 * the same seed, scenario, strategies and program, whatever its repetitions.
 *
 * <p>Where a tournament went on until it was precise enough, it keeps what was seen each time it
 * was looked at, too: a sum cannot be taken apart again, so that otherwise nobody could tell
 * afterwards where the same tournament, played from the start, would have ended.
 *
 * <p>The file begins with the keys of scenarios and entrants; a pair is reused only if its scenario
 * and both its entrants have the same keys still. Entrants that run from class files have none and
 * are always played anew.
 */
public final class TallyStore {
  private static final String NAME = "tally.bin";
  private static final String MAGIC = "servanda tally";

  private final Path file;

  /** The file in a results folder. */
  public TallyStore(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * What a file holds that a design can use.
   *
   * @param tally the sums of pairs of the design's, each of its first repetitions
   * @param looks how wide the widest interval of durability was found to be after so many
   *     repetitions of the whole design
   */
  public record Known(Tally tally, SortedMap<Integer, Double> looks) {
    /** Nothing. */
    public static Known nothing() {
      return new Known(new Tally(), new TreeMap<>());
    }

    /** The sums of pairs that met at most so often: more cannot be taken out of a sum again. */
    public Tally upTo(int repetitions) {
      return tally.only(pair -> tally.matches(pair) <= repetitions);
    }
  }

  /** What the file holds. */
  private record Content(
      String program,
      SortedMap<String, String> keys,
      Tally tally,
      SortedMap<Integer, Double> looks) {}

  /** What can be used of it for a design, however many repetitions that has. */
  public Known known(TournamentDesign design) {
    if (!design.isReusable() || !Files.isRegularFile(file)) {
      return Known.nothing();
    }
    Content content;
    try {
      content = content();
    } catch (IOException | RuntimeException e) {
      // Cut short or of another version: what it told will be played again.
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
        whole ? content.looks() : new TreeMap<>());
  }

  /**
   * All that was summed, by whatever build of the program.
   *
   * @throws BadInputException if there is nothing, or another version wrote it
   */
  public Tally read() {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          PortableText.format("'%s' is missing; play the tournament again to have it", file));
    }
    try {
      return content().tally();
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          PortableText.format(
              "'%s' cannot be read: it is cut short or of another version; play the tournament again",
              file),
          e);
    }
  }

  private Content content() throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("it is something else");
      }
      String program = in.readUTF();
      SortedMap<String, String> keys = new TreeMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        keys.put(in.readUTF(), in.readUTF());
      }
      Tally tally = TallyCodec.read(in);
      return new Content(program, keys, tally, looks(in));
    }
  }

  /** Files from before looks were kept end where they would begin. */
  private static SortedMap<Integer, Double> looks(DataInputStream in) throws IOException {
    SortedMap<Integer, Double> looks = new TreeMap<>();
    try {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        looks.put(in.readInt(), in.readDouble());
      }
    } catch (EOFException e) {
      looks.clear();
    }
    return looks;
  }

  private static boolean isSame(Set<String> same, Pair pair) {
    // What came after the first season hangs on records.
    return pair.season() == 1
        && same.contains("scenario " + pair.scenario())
        && same.contains("entrant " + pair.a())
        && same.contains("entrant " + pair.b());
  }

  /**
   * Keeps a tally, which holds the first repetitions of its pairs and no others.
   *
   * @param looks how wide the widest interval was found to be on the way, by repetitions
   */
  public void write(TournamentDesign design, Tally tally, SortedMap<Integer, Double> looks) {
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
        out.writeInt(looks.size());
        for (Map.Entry<Integer, Double> look : looks.entrySet()) {
          out.writeInt(look.getKey());
          out.writeDouble(look.getValue());
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
