package dev.tracknote.output;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What files hold, as JSON by their names. */
public final class ContentJson {

  private ContentJson() {}

  /** Writes an object with an entry for each file. */
  public static void write(JsonGenerator json, Map<String, Manifest.Content> files) {
    json.writeStartObject();
    files.forEach(
        (name, content) -> {
          json.writeName(name).writeStartObject();
          json.writeStringProperty("sha256", content.sha256());
          json.writeNumberProperty("bytes", content.bytes());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  /** Reads the object at whose beginning the parser stands. */
  public static Map<String, Manifest.Content> read(JsonParser json) {
    Map<String, Manifest.Content> files = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      Map<String, String> fields = FindingJson.fields(json);
      files.put(
          name,
          new Manifest.Content(
              fields.getOrDefault("sha256", ""),
              Long.parseLong(fields.getOrDefault("bytes", "-1"))));
    }
    return files;
  }
}
