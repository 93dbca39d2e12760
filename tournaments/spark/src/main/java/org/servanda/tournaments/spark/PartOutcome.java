package org.servanda.tournaments.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;

/**
 * What some parts of a season add up to, and what happened meanwhile. On its way between processes
 * it has the bytes of {@link TallyCodec}. Public only because serialisation asks for it.
 */
public final class PartOutcome implements Externalizable {
  private static final long serialVersionUID = 1L;

  // Written by hand below.
  private transient Tally tally = new Tally();
  private transient SeasonReputations reputations = new SeasonReputations();
  private transient SortedSet<String> late = new TreeSet<>();
  private transient SortedSet<String> unrepeatable = new TreeSet<>();
  private transient String stopped = "";
  private transient boolean failed;

  /** Rows, as {@link PartRows} packs them, of one part each. */
  private transient List<byte[]> rows = new ArrayList<>();

  /** Creates the outcome of no part. */
  public PartOutcome() {}

  /**
   * The outcome of a part that was played.
   *
   * @param rows packed; empty if none are wanted
   */
  static PartOutcome of(SeasonSums sums, Progress progress, byte[] rows) {
    PartOutcome outcome = new PartOutcome();
    outcome.tally = sums.tally();
    outcome.reputations = sums.reputations();
    outcome.late = progress.late();
    outcome.late.addAll(progress.clocked());
    outcome.unrepeatable = progress.unrepeatable();
    outcome.stopped = progress.isStopped() ? progress.reason() : "";
    outcome.failed = progress.thrown() != null;
    if (rows.length > 0) {
      outcome.rows.add(rows);
    }
    return outcome;
  }

  /** Adds another, which must not be used afterwards; the sums do not depend on the order. */
  PartOutcome plus(PartOutcome other) {
    tally.addAll(other.tally);
    reputations.add(other.reputations);
    late.addAll(other.late);
    unrepeatable.addAll(other.unrepeatable);
    rows.addAll(other.rows);
    failed = stopped.isEmpty() ? other.failed : failed;
    stopped = stopped.isEmpty() ? other.stopped : stopped;
    return this;
  }

  /** The sums. */
  SeasonSums sums() {
    return new SeasonSums(tally, reputations);
  }

  /** The names of entrants that took too long. */
  SortedSet<String> late() {
    return late;
  }

  /** The pairs whose matches gave another result when they were played again. */
  SortedSet<String> unrepeatable() {
    return unrepeatable;
  }

  /** The rows of all matches, packed, a part each and in no order; empty if none are wanted. */
  List<byte[]> rows() {
    return rows;
  }

  /** Why playing stopped before the parts were complete; empty if it did not. */
  String stopped() {
    return stopped;
  }

  /** Whether it stopped because of something that is no strategy's fault. */
  boolean isFailed() {
    return failed;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    TallyCodec.write(tally, data);
    reputations.write(data);
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
    write(out, late);
    write(out, unrepeatable);
    out.writeUTF(stopped);
    out.writeBoolean(failed);
    out.writeInt(rows.size());
    for (byte[] part : rows) {
      out.writeInt(part.length);
      out.write(part);
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    tally = TallyCodec.read(data);
    reputations = SeasonReputations.read(data);
    late = read(in);
    unrepeatable = read(in);
    stopped = in.readUTF();
    failed = in.readBoolean();
    rows = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      byte[] part = new byte[in.readInt()];
      in.readFully(part);
      rows.add(part);
    }
  }

  private static void write(ObjectOutput out, SortedSet<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static SortedSet<String> read(ObjectInput in) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return names;
  }
}
