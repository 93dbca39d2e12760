package org.servanda.tournaments.results;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonState;

/**
 * The content of a file of stored sums. The file ends in a checksum.
 *
 * @param program the hash of what can change a result, and the seed
 * @param keys the hashes of scenarios and entrants by their names, and the number of seasons
 * @param late the entrants that forfeited matches because they took too long
 * @param unrepeatable the pairs whose matches gave another result when they were played again
 * @param tally the sums
 * @param precisionChecks the half-width of the widest interval, by repetitions
 * @param season where a tournament of several seasons was interrupted; null if it was not
 */
record TallyFile(
    String program,
    SortedMap<String, String> keys,
    SortedSet<String> late,
    SortedSet<String> unrepeatable,
    Tally tally,
    SortedMap<Integer, Double> precisionChecks,
    @Nullable SeasonState season) {
  private static final String MAGIC = "servanda tally 2";

  /** Writes the content. */
  void write(OutputStream bytes) throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(new BufferedOutputStream(bytes, 1 << 16), new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeUTF(MAGIC);
    out.writeUTF(program);
    out.writeInt(keys.size());
    for (Map.Entry<String, String> key : keys.entrySet()) {
      out.writeUTF(key.getKey());
      out.writeUTF(key.getValue());
    }
    write(late, out);
    write(unrepeatable, out);
    TallyCodec.write(tally, out);
    out.writeInt(precisionChecks.size());
    for (Map.Entry<Integer, Double> check : precisionChecks.entrySet()) {
      out.writeInt(check.getKey());
      out.writeDouble(check.getValue());
    }
    out.writeInt(season == null ? 0 : season.season());
    if (season != null) {
      out.writeInt(season.repetitions());
      season.before().write(out);
      season.after().write(out);
    }
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private static void write(SortedSet<String> names, DataOutput out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, is damaged, or another version wrote it
   */
  static TallyFile read(Path file) throws IOException {
    try (CheckedInputStream checked =
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32C());
        DataInputStream in = new DataInputStream(checked)) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("another version wrote it");
      }
      String program = in.readUTF();
      SortedMap<String, String> keys = new TreeMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        keys.put(in.readUTF(), in.readUTF());
      }
      SortedSet<String> late = names(in);
      SortedSet<String> unrepeatable = names(in);
      Tally tally = TallyCodec.read(in);
      SortedMap<Integer, Double> checks = precisionChecks(in);
      SeasonState season = season(in);
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw new IOException("its checksum is wrong");
      }
      return new TallyFile(program, keys, late, unrepeatable, tally, checks, season);
    }
  }

  private static SortedSet<String> names(DataInput in) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      names.add(in.readUTF());
    }
    return names;
  }

  private static SortedMap<Integer, Double> precisionChecks(DataInput in) throws IOException {
    SortedMap<Integer, Double> checks = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      checks.put(in.readInt(), in.readDouble());
    }
    return checks;
  }

  private static @Nullable SeasonState season(DataInput in) throws IOException {
    int season = in.readInt();
    return season == 0
        ? null
        : new SeasonState(
            season, in.readInt(), SeasonReputations.read(in), SeasonReputations.read(in));
  }
}
