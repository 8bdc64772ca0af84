package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** A manifest as JSON; read token by token, since a run reads those of the whole coverage. */
final class ManifestJson {

  // the names of files are of one note each and not worth being kept
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();

  private ManifestJson() {}

  static String write(Manifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new IndentedJson(), text)) {
      json.writeStartObject();
      json.writeStringProperty("note", manifest.note());
      json.writeStringProperty("program", manifest.program());
      json.writeName("files");
      ContentJson.write(json, manifest.files());
      json.writeName("inputs").writeStartObject();
      manifest.inputs().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeName("findings").writeStartArray();
      manifest.findings().forEach(f -> FindingJson.write(json, f));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException if it is none, as after the fault of a disk
   */
  static Manifest read(byte[] bytes) throws IOException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return manifest(json);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("not a manifest: " + e.getMessage(), e);
    }
  }

  private static Manifest manifest(JsonParser json) {
    String note = "";
    String program = "";
    Map<String, Manifest.Content> files = new LinkedHashMap<>();
    Map<String, String> inputs = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    json.nextToken();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "note" -> note = json.getString();
        case "program" -> program = json.getString();
        case "files" -> files.putAll(ContentJson.read(json));
        case "inputs" -> inputs.putAll(FindingJson.fields(json));
        case "findings" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(FindingJson.read(json));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Manifest(note, program, files, inputs, findings);
  }
}
