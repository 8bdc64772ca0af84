package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A finding as JSON, so that a later run can tell of it as if it had just been found. */
public final class FindingJson {

  private FindingJson() {}

  /** Writes a finding as an object. */
  public static void write(JsonGenerator json, Diagnostic finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("file", finding.place().file());
    json.writeNumberProperty("line", finding.place().line());
    json.writeNumberProperty("column", finding.place().column());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("arithmetic", finding.arithmetic());
    json.writeStringProperty("hint", finding.hint());
    json.writeStringProperty("reason", finding.reason());
    json.writeEndObject();
  }

  /** Reads the object at whose beginning the parser stands. */
  public static Diagnostic read(JsonParser json) {
    Map<String, String> fields = fields(json);
    return new Diagnostic(
        fields.getOrDefault("rule", ""),
        Severity.valueOf(fields.getOrDefault("severity", "").toUpperCase(Locale.ROOT)),
        new Place(
            fields.getOrDefault("file", ""),
            Integer.parseInt(fields.getOrDefault("line", "0")),
            Integer.parseInt(fields.getOrDefault("column", "0"))),
        fields.getOrDefault("message", ""),
        fields.getOrDefault("arithmetic", ""),
        fields.getOrDefault("hint", ""),
        fields.getOrDefault("reason", ""));
  }

  /** The texts and numbers of a flat object at whose beginning the parser stands. */
  public static Map<String, String> fields(JsonParser json) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      fields.put(name, json.getString());
    }
    return fields;
  }
}
