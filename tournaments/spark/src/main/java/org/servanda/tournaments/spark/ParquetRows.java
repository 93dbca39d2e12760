package org.servanda.tournaments.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.servanda.reports.rows.RowColumn;
import org.servanda.reports.rows.RowTable;

/**
 * Writes a table of rows as Parquet, compressed with Snappy, with the writer that Spark SQL uses.
 * It runs on the driver, so that the file lies beside the others, and needs no storage that workers
 * share. Rows are streamed, in the same order; a row group of {@value #ROWS_A_GROUP} is in memory.
 */
final class ParquetRows {
  /** Some tens of megabytes. */
  private static final int ROWS_A_GROUP = 100_000;

  private ParquetRows() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @param rows the table as CSV, compressed with gzip, with a header
   */
  static void write(RowTable<?> table, Path rows, Path file) throws IOException {
    Path begun = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      copy(table, rows, begun);
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private static void copy(RowTable<?> table, Path rows, Path file) throws IOException {
    MessageType schema = schema(table);
    try (CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(reader(rows));
        ParquetWriter<Group> parquet =
            ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupRowCountLimit(ROWS_A_GROUP)
                .build()) {
      for (CSVRecord row : csv) {
        parquet.write(group(table.columns(), schema, row));
      }
    }
  }

  private static Reader reader(Path rows) throws IOException {
    InputStream file = Files.newInputStream(rows);
    return new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8);
  }

  /** The columns by name; all may be missing. */
  static MessageType schema(RowTable<?> table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (RowColumn<?> column : table.columns()) {
      schema.addField(type(column));
    }
    return schema.named(table.name());
  }

  private static PrimitiveType type(RowColumn<?> column) {
    return switch (column.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
    };
  }

  private static Group group(
      List<? extends RowColumn<?>> columns, MessageType schema, CSVRecord row) {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i);
      if (!cell.isEmpty()) {
        add(group, i, columns.get(i).type(), cell);
      }
    }
    return group;
  }

  private static void add(Group group, int column, RowColumn.Type type, String cell) {
    switch (type) {
      case TEXT -> group.add(column, cell);
      case WHOLE -> group.add(column, Long.parseLong(cell));
      case NUMBER -> group.add(column, Double.parseDouble(cell));
      case FLAG -> group.add(column, cell.equals("1"));
    }
  }
}
