package org.servanda.tournaments.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.servanda.reports.rows.RowTable;
import org.servanda.reports.rows.RowTables;

/** A process that compares Parquet files with the rows they were made of, by Spark SQL. */
final class ParquetReader {
  private ParquetReader() {}

  /** Argument: a results folder with rows and Parquet files. */
  public static void main(String... args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      for (RowTable<?> table : RowTables.all()) {
        compare(spark, table, Path.of(args[0]));
      }
    }
  }

  private static void compare(SparkSession spark, RowTable<?> table, Path results) {
    Dataset<Row> parquet = spark.read().parquet(results.resolve(table.parquetFile()).toString());
    Dataset<Row> text =
        spark
            .read()
            .option("header", "true")
            .option("multiLine", "true")
            .option("escape", "\"")
            .csv(results.resolve(table.file()).toString());
    StructField[] fields = parquet.schema().fields();
    Column[] typed = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      typed[i] = col(fields[i].name()).cast(fields[i].dataType());
    }
    Dataset<Row> rows = text.select(typed);
    long differ = parquet.exceptAll(rows).count() + rows.exceptAll(parquet).count();
    System.out.println(table.name() + ": " + parquet.count() + " rows, " + differ + " differ");
  }
}
