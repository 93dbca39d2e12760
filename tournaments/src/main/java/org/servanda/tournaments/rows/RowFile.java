package org.servanda.tournaments.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.rows.RowTable;
import org.servanda.reports.rows.RowText;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.WholeFile;

/**
 * A table of rows that is being written. Batches come in any order; those of one block of the plan
 * are compressed together when all of them are there. Few blocks are incomplete at a time: of more
 * than {@value #OPEN}, the first is written with its gaps, and what was missing is written when it
 * comes. So memory does not grow with the number of matches. Safe for use by many threads.
 */
final class RowFile implements AutoCloseable {
  /** Batches in a block: some two thousand matches, half a megabyte of rows. */
  private static final int BLOCK = 256;

  /** The most blocks that wait for batches. */
  private static final int OPEN = 32;

  private static final String SPOOL = ".spool";

  private final RowTable<?> table;
  private final Path file;
  private final RowSpool spool;
  private final TreeMap<Long, Block> open = new TreeMap<>();

  /** Some consecutive batches. */
  private static final class Block {
    final byte[] @Nullable [] texts = new byte[BLOCK] @Nullable [];
    int present;
  }

  RowFile(RowTable<?> table, Path folder) throws IOException {
    this.table = table;
    this.file = folder.resolve(table.file());
    this.spool = new RowSpool(spool(table, folder));
  }

  /** Where rows are kept until all are there. */
  static Path spool(RowTable<?> table, Path folder) {
    return folder.resolve("." + table.file() + SPOOL);
  }

  /**
   * Adds the rows of a batch.
   *
   * @param index of the batch in the whole tournament, from 0
   */
  void add(long index, byte[] rows) throws IOException {
    long number = index / BLOCK;
    Block full;
    synchronized (this) {
      Block block = open.computeIfAbsent(number, n -> new Block());
      block.texts[(int) (index % BLOCK)] = rows;
      block.present++;
      if (block.present < BLOCK && open.size() <= OPEN) {
        return;
      }
      if (block.present < BLOCK) {
        number = open.firstKey();
      }
      full = open.remove(number);
    }
    write(number, full);
  }

  /** Writes each run of batches without a gap. */
  private void write(long number, @Nullable Block block) throws IOException {
    List<byte[]> run = new ArrayList<>();
    for (int i = 0; block != null && i <= BLOCK; i++) {
      byte[] rows = i < BLOCK ? block.texts[i] : null;
      if (rows != null) {
        run.add(rows);
      } else if (!run.isEmpty()) {
        spool.add(number * BLOCK + i - run.size(), run.toArray(byte[][]::new));
        run.clear();
      }
    }
  }

  /**
   * Makes the file, of all batches.
   *
   * @return the hash of its content before compression, in hexadecimal
   * @throws IllegalStateException if a batch is missing
   */
  String finish(long batches) throws IOException {
    for (Map.Entry<Long, Block> rest : open.entrySet()) {
      write(rest.getKey(), rest.getValue());
    }
    open.clear();
    long known = spool.batches();
    if (known != batches) {
      throw new IllegalStateException(
          PortableText.format(
              "The rows of batch %,d of %,d are missing: %s is not written",
              known, batches, file.getFileName()));
    }
    WholeFile.write(file, this::writeTo);
    return sha256();
  }

  private void writeTo(OutputStream out) throws IOException {
    RowText header = new RowText();
    table.addHeader(header);
    out.write(RowSpool.compressed(header.bytes()));
    spool.copyTo(out);
  }

  /** Read back from the file, so that it is known to be whole. */
  private String sha256() throws IOException {
    try (InputStream content = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return FileHash.of(content);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
