package dev.tracknote.output;

import dev.tracknote.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The notes that are refused, so that a run need not judge again what an earlier one has judged.
 *
 * <p>They lie in one file of the folder of results, which may be deleted at any time. Serves many
 * threads.
 */
public final class Refusals {

  static final String FILE = ".refused";

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Refusal> before;
  private final Map<String, Refusal> untouched;
  private final Map<String, Refusal> now = new ConcurrentHashMap<>();

  private Refusals(Map<String, Refusal> before) {
    this.before = new TreeMap<>(before);
    this.untouched = new ConcurrentHashMap<>(before);
  }

  /**
   * Those that the runs before have left; a file that is garbled holds none.
   *
   * @throws IOException if the file cannot be read
   */
  public static Refusals in(OutputFolder output) throws IOException {
    Optional<byte[]> file = output.read(FILE);
    try {
      return new Refusals(file.isPresent() ? read(file.get()) : Map.of());
    } catch (JacksonException | IllegalArgumentException garbled) {
      return new Refusals(Map.of());
    }
  }

  /** None, of which none is left for another run. */
  public static Refusals none() {
    return new Refusals(Map.of());
  }

  /** Gives what is known of a note, and forgets it unless it is kept again. */
  public Optional<Refusal> take(String note) {
    return Optional.ofNullable(untouched.remove(note));
  }

  /** Keeps what is known of a note. */
  public void keep(String note, Refusal refusal) {
    now.put(note, refusal);
  }

  /**
   * Leaves them for the next run; notes that nobody asked for stay as they were.
   *
   * @throws IOException if the folder of results cannot be written
   */
  public void save(OutputFolder output) throws IOException {
    Map<String, Refusal> all = new TreeMap<>(untouched);
    all.putAll(now);
    if (all.isEmpty()) {
      output.remove(FILE);
    } else if (!all.equals(before)) {
      output.write(FILE, write(all).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String write(Map<String, Refusal> refusals) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new IndentedJson(), text)) {
      json.writeStartObject();
      for (Map.Entry<String, Refusal> note : refusals.entrySet()) {
        json.writeName(note.getKey()).writeStartObject();
        json.writeStringProperty("inputs", note.getValue().inputs());
        json.writeStringProperty("published", note.getValue().published());
        json.writeBooleanProperty("waits", note.getValue().waits());
        json.writeName("findings").writeStartArray();
        note.getValue().findings().forEach(f -> FindingJson.write(json, f));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static Map<String, Refusal> read(byte[] file) {
    Map<String, Refusal> refusals = new TreeMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
      json.nextToken();
      for (String note = json.nextName(); note != null; note = json.nextName()) {
        json.nextToken();
        refusals.put(note, refusal(json));
      }
    }
    return refusals;
  }

  private static Refusal refusal(JsonParser json) {
    String inputs = "";
    String published = "";
    boolean waits = false;
    List<Diagnostic> findings = new ArrayList<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "inputs" -> inputs = json.getString();
        case "published" -> published = json.getString();
        case "waits" -> waits = value == JsonToken.VALUE_TRUE;
        case "findings" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            findings.add(FindingJson.read(json));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Refusal(inputs, published, waits, findings);
  }
}
