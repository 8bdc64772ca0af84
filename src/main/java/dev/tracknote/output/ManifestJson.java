package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.diagnostic.Place;
import dev.tracknote.diagnostic.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A manifest as JSON; read token by token, since a run reads those of the whole coverage. */
final class ManifestJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ManifestJson() {}

  static String write(Manifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
      json.writeStartObject();
      json.writeStringProperty("note", manifest.note());
      json.writeStringProperty("program", manifest.program());
      json.writeName("files").writeStartObject();
      manifest.files().forEach((name, content) -> content(json, name, content));
      json.writeEndObject();
      json.writeName("inputs").writeStartObject();
      manifest.inputs().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeName("findings").writeStartArray();
      manifest.findings().forEach(f -> finding(json, f));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void content(JsonGenerator json, String name, Manifest.Content content) {
    json.writeName(name).writeStartObject();
    json.writeStringProperty("sha256", content.sha256());
    json.writeNumberProperty("bytes", content.bytes());
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Diagnostic finding) {
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
        case "files" -> {
          for (String file = json.nextName(); file != null; file = json.nextName()) {
            json.nextToken();
            Map<String, String> fields = texts(json);
            files.put(
                file,
                new Manifest.Content(
                    fields.getOrDefault("sha256", ""),
                    Long.parseLong(fields.getOrDefault("bytes", "-1"))));
          }
        }
        case "inputs" -> inputs.putAll(texts(json));
        case "findings" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(finding(texts(json)));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Manifest(note, program, files, inputs, findings);
  }

  private static Map<String, String> texts(JsonParser json) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      texts.put(name, json.getString());
    }
    return texts;
  }

  private static Diagnostic finding(Map<String, String> fields) {
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

  /** Two blanks and a line feed, on whatever machine. */
  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
