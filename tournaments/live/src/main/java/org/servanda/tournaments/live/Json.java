package org.servanda.tournaments.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON: maps, collections, strings, numbers, booleans and null. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /** The text of a value; numbers that are not finite become null. */
  static String of(@Nullable Object value) {
    Json json = new Json();
    json.add(value);
    return json.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        addString(String.valueOf(entry.getKey()));
        text.append(':');
        add(entry.getValue());
        separator = ",";
      }
      text.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof Iterable<?> all) {
      text.append('[');
      int start = text.length();
      for (Object one : all) {
        text.append(text.length() > start ? "," : "");
        add(one);
      }
      text.append(']');
    } else if (value instanceof String string) {
      addString(string);
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      text.append("null");
    } else {
      text.append(value);
    }
  }

  private void addString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
