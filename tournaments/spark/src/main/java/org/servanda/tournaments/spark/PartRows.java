package org.servanda.tournaments.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.rows.BatchRows;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * Makes the rows of a part where it is played, and packs them for the way back: of each batch its
 * index in the season and both texts, all compressed. Safe for use by many threads.
 */
final class PartRows implements TournamentListener {
  private static final int END = -1;

  private final SeasonPlan plan;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final DataOutputStream out;

  /**
   * No rows yet.
   *
   * @param plan the whole season's, in which batches are counted
   */
  PartRows(SeasonPlan plan) {
    this.plan = plan;
    try {
      this.out = new DataOutputStream(new GZIPOutputStream(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Receives the rows of a batch. */
  @FunctionalInterface
  interface Sink {
    /**
     * Receives them.
     *
     * @param index of the batch, as {@link SeasonPlan#indexToPlay} counts
     */
    void add(int index, BatchRows rows);
  }

  /** Each match has a row of its own, so that equal ones are played one by one. */
  @Override
  public boolean wantsEvents() {
    return true;
  }

  @Override
  public synchronized void batchPlayed(MatchBatch batch, List<MatchResult> results) {
    BatchRows rows = BatchRows.of(batch.pair(), batch.from(), results);
    try {
      out.writeInt(plan.indexToPlay(batch));
      write(rows.matches());
      write(rows.agreements());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(byte[] text) throws IOException {
    out.writeInt(text.length);
    out.write(text);
  }

  /** All rows, once the part is played. */
  synchronized byte[] packed() {
    try {
      out.writeInt(END);
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Passes on what was packed, batch by batch. */
  static void unpack(byte[] packed, Sink sink) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(packed))))) {
      for (int index = in.readInt(); index != END; index = in.readInt()) {
        byte[] matches = text(in);
        sink.add(index, new BatchRows(matches, text(in)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(DataInputStream in) throws IOException {
    byte[] text = new byte[in.readInt()];
    in.readFully(text);
    return text;
  }
}
