package dev.tracknote.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes documents made of ordered maps and lists, of texts, numbers and truth values. */
final class Json {

  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** A line for each field, a list in one line, on whatever machine. */
  private static final class Layout extends ObjectWriteContext.Base {

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
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Layout(), text)) {
      write(json, document);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(text);
      case Map<?, ?> fields -> {
        json.writeStartObject();
        fields.forEach((name, field) -> write(json.writeName(String.valueOf(name)), field));
        json.writeEndObject();
      }
      case List<?> values -> {
        json.writeStartArray();
        values.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> throw new IllegalArgumentException("no JSON is made of " + value.getClass());
    }
  }
}
