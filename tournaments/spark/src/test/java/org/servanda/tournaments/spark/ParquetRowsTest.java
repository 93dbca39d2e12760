package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.rows.RowTable;
import org.servanda.reports.rows.RowTables;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;

/** Rows as Parquet, read back by Spark. */
@Timeout(300)
class ParquetRowsTest {
  @TempDir private Path folder;

  @Test
  void columns_have_the_names_and_types_of_the_data_dictionary() {
    for (RowTable<?> table : RowTables.all()) {
      MessageType schema = ParquetRows.schema(table);
      assertThat(schema.getColumns()).hasSameSizeAs(table.columns());
      for (int i = 0; i < table.columns().size(); i++) {
        PrimitiveTypeName wanted =
            switch (table.columns().get(i).type()) {
              case TEXT -> PrimitiveTypeName.BINARY;
              case WHOLE -> PrimitiveTypeName.INT64;
              case NUMBER -> PrimitiveTypeName.DOUBLE;
              case FLAG -> PrimitiveTypeName.BOOLEAN;
            };
        assertThat(schema.getFieldName(i)).isEqualTo(table.columns().get(i).name());
        assertThat(schema.getType(i).asPrimitiveType().getPrimitiveTypeName()).isEqualTo(wanted);
      }
    }
  }

  @Tag("slow")
  @Test
  void spark_reads_what_the_rows_say() throws Exception {
    Path results = folder.resolve("results");
    Tournament.of("reference-dyad")
        .strategies("reciprocal", "wily(greed=0.3)", "random")
        .repetitions(9)
        .formats("csv")
        .playIn(ResultsOptions.in(results).withRows());
    for (RowTable<?> table : RowTables.all()) {
      Path file = results.resolve(table.parquetFile());
      ParquetRows.write(table, results.resolve(table.file()), file);
      assertThat(results.resolve("." + table.parquetFile() + ".part")).doesNotExist();
    }
    assertThat(readBySpark(results, folder))
        .contains("matches: 81 rows, 0 differ")
        .containsPattern("agreements: \\d{2,} rows, 0 differ");
  }

  /** What {@link ParquetReader} says of a results folder. */
  static String readBySpark(Path results, Path logs) throws IOException, InterruptedException {
    Path log = logs.resolve("reader.log");
    SparkCluster.command(
            ParquetReader.class.getName(),
            List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")),
            results.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return Files.readString(log);
  }
}
