package dev.tracknote.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes documents made of ordered maps and lists, value by value: a first note would wait for what
 * a mapper finds out about their types.
 */
final class Json {

  private static final JsonFactory JSON = new JsonFactory();

  /** A ledger is ten times as long, the other documents shorter. */
  private static final int ROOM = 1 << 14;

  private Json() {}

  /** Objects line by line and lists in one, with the same line feed on whatever machine. */
  private static final class Lines extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  static String text(Object document) {
    StringWriter text = new StringWriter(ROOM);
    try (JsonGenerator json = JSON.createGenerator(new Lines(), text)) {
      write(json, document);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    // a switch over types asks through a method handle, hundreds of times in a ledger
    if (value instanceof String words) {
      json.writeString(words);
      return;
    }
    if (value instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        write(json.writeName((String) field.getKey()), field.getValue());
      }
      json.writeEndObject();
      return;
    }
    writeOther(json, value);
  }

  private static void writeOther(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Iterable<?> values -> {
        json.writeStartArray();
        values.forEach(held -> write(json, held));
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
