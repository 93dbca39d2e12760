package org.servanda.reports.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows described for programs: {@code datapackage.json}, a Data Package of tabular resources
 * (version 1, https://specs.frictionlessdata.io).
 */
public final class DataPackage {
  /** Its file inside the results folder. */
  public static final String FILE = "datapackage.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private DataPackage() {}

  /**
   * The text of the file.
   *
   * @param tournament the tournament's name
   * @param version the program's version
   */
  public static String text(String tournament, String version) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("profile", "tabular-data-package");
    data.put("name", "servanda-rows");
    data.put("title", "Matches and agreements of the tournament " + tournament);
    data.put("description", "Written by Servanda " + version + "; manifest.json reproduces it.");
    data.put("resources", RowTables.all().stream().map(DataPackage::resource).toList());
    return MAPPER.writeValueAsString(data) + "\n";
  }

  private static Map<String, Object> resource(RowTable<?> table) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", table.file());
    resource.put("description", table.meaning());
    resource.put("format", "csv");
    resource.put("compression", "gz");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("primaryKey", table.key());
    if (!table.equals(RowTables.matches())) {
      schema.put("foreignKeys", List.of(foreignKey()));
    }
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> foreignKey() {
    List<String> key = RowTables.matches().key();
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", RowTables.matches().name());
    reference.put("fields", key);
    Map<String, Object> foreign = new LinkedHashMap<>();
    foreign.put("fields", key);
    foreign.put("reference", reference);
    return foreign;
  }

  private static Map<String, Object> field(RowColumn<?> column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", column.type().schema());
    field.put("description", column.meaning());
    field.put("unit", column.unit());
    if (column.type() == RowColumn.Type.FLAG) {
      field.put("trueValues", List.of("1"));
      field.put("falseValues", List.of("0"));
    } else if (!column.levels().isEmpty()) {
      field.put("constraints", Map.of("enum", column.levels()));
    }
    return field;
  }
}
