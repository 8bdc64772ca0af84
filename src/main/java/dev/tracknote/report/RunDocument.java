package dev.tracknote.report;

import dev.tracknote.diagnostic.Diagnostic;
import dev.tracknote.output.ContentJson;
import dev.tracknote.output.FindingJson;
import dev.tracknote.output.IndentedJson;
import dev.tracknote.output.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A run as {@code run.json}, token by token, since it holds the whole coverage. */
public final class RunDocument {

  /** The name of the file in the folder of results. */
  public static final String FILE = "run.json";

  private static final JsonFactory JSON = new JsonFactory();

  private RunDocument() {}

  public static byte[] of(RunRecord run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    try (JsonGenerator json = JSON.createGenerator(new IndentedJson(), text)) {
      json.writeStartObject();
      json.writeStringProperty("program", run.program());
      json.writeStringProperty("started", run.started().toString());
      json.writeStringProperty("ended", run.ended().toString());
      json.writeNumberProperty("exitCode", run.exitCode());
      json.writeName("notes").writeStartArray();
      run.notes().forEach(note -> note(json, note));
      json.writeEndArray();
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void note(JsonGenerator json, NoteRecord note) {
    json.writeStartObject();
    json.writeStringProperty("note", note.note());
    json.writeStringProperty("status", note.status());
    json.writeStringProperty("inputs", note.inputs());
    json.writeName("reasons").writeStartArray();
    note.reasons().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("fault", note.fault());
    json.writeStringProperty("edition", note.edition());
    json.writeName("files");
    ContentJson.write(json, note.files());
    json.writeName("findings").writeStartArray();
    note.findings().forEach(f -> FindingJson.write(json, f));
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * The notes of an earlier run.
   *
   * @throws IOException if the bytes are no such document
   */
  public static List<NoteRecord> notes(byte[] document) throws IOException {
    List<NoteRecord> notes = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), document)) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("notes") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            notes.add(note(json));
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("not a run: " + e.getMessage(), e);
    }
    return notes;
  }

  private static NoteRecord note(JsonParser json) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> reasons = new ArrayList<>();
    Map<String, Manifest.Content> files = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "reasons" -> {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            reasons.add(json.getString());
          }
        }
        case "files" -> files.putAll(ContentJson.read(json));
        case "findings" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(FindingJson.read(json));
          }
        }
        default -> texts.put(name, json.getString());
      }
    }
    return new NoteRecord(
        texts.getOrDefault("note", ""),
        texts.getOrDefault("status", ""),
        texts.getOrDefault("inputs", ""),
        reasons,
        texts.getOrDefault("fault", ""),
        texts.getOrDefault("edition", ""),
        files,
        findings);
  }
}
